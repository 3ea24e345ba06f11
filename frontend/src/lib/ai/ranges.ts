/** Findings carry ranges in code points (Python counts letters); strings here count UTF-16 units. */
import type { Finding } from "@/lib/stream";

export interface Piece {
  text: string;
  /** What the check said about this piece; empty for most of the text. */
  findings: Finding[];
}

interface Span {
  from: number;
  to: number;
  finding: Finding;
}

/** `text` cut at the edges of its findings; joined together the pieces are the text again. */
export function piecesOf(text: string, findings: readonly Finding[]): Piece[] {
  const spans = spansOf(text, findings);
  const edges = new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])]);
  const cuts = [...edges].sort((one, other) => one - other);
  return cuts.slice(1).map((end, index) => pieceBetween(text, cuts[index] ?? 0, end, spans));
}

function pieceBetween(text: string, start: number, end: number, spans: Span[]): Piece {
  const covering = spans.filter(({ from, to }) => from <= start && end <= to);
  return { text: text.slice(start, end), findings: covering.map(({ finding }) => finding) };
}

function spansOf(text: string, findings: readonly Finding[]): Span[] {
  const units = unitOffsets(text);
  const unitAt = (point: number) => units[Math.min(Math.max(point, 0), units.length - 1)] ?? 0;
  return findings.flatMap((finding) => {
    const [from, to] = [unitAt(finding.start), unitAt(finding.end)];
    return from < to ? [{ from, to, finding }] : [];
  });
}

/** For each code point its offset in UTF-16 units, and one more for the end. */
function unitOffsets(text: string): number[] {
  const offsets = [0];
  for (const letter of text) offsets.push((offsets.at(-1) ?? 0) + letter.length);
  return offsets;
}

/** The findings that still hold after a person's edit: their words stand in `edited`, at their new place. */
export function findingsAfterEdit(edited: string, findings: readonly Finding[]): Finding[] {
  return findings.flatMap((finding) => {
    if (!finding.text) return [finding];
    const unit = edited.indexOf(finding.text);
    if (unit < 0) return [];
    const start = [...edited.slice(0, unit)].length;
    return [{ ...finding, start, end: start + [...finding.text].length }];
  });
}
