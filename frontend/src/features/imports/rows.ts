import { amount, day, phone } from "@/lib/format";

import type { Changes, Preview, PreviewRow } from "./words";

const SAMPLES = 3;

/** The first different values of a column, for a person to recognise it by. */
export function samplesOf(rows: PreviewRow[], column: number): string[] {
  const written = rows.map((row) => row.cells[column]?.trim() ?? "").filter(Boolean);
  return [...new Set(written)].slice(0, SAMPLES);
}

/** The whole mapping after one column has been given to a field; an empty field leaves the column out. */
export function mappedTo(mapping: Record<string, string>, column: number, field: string): Record<string, string> {
  const { [String(column)]: dropped, ...others } = mapping;
  return field ? { ...others, [column]: field } : others;
}

export interface Shown {
  field: string;
  label: string;
  /** File columns that feed the field. */
  columns: number[];
}

/** What the preview shows, in the file's order: one column for each field, or the file's own while nothing is mapped. */
export function shownColumns(source: Preview): Shown[] {
  const labels = new Map(source.targets.map((target) => [target.name, target.label]));
  const shown = new Map<string, Shown>();
  for (const column of Object.keys(source.mapping).map(Number).sort((a, b) => a - b)) {
    const field = source.mapping[column] ?? "";
    const known = shown.get(field);
    if (known) known.columns.push(column);
    else shown.set(field, { field, label: labels.get(field) ?? field, columns: [column] });
  }
  if (source.kind && shown.size > 0) return [...shown.values()];
  return source.understood.headers.map((label, column) => ({ field: "", label: label || String(column + 1), columns: [column] }));
}

const asWritten = (row: PreviewRow, columns: number[]) => columns.map((column) => row.cells[column] ?? "").filter(Boolean).join(" ");

/** What the cell says: the typed text, else what the file says. */
export function cellText(source: Preview, row: PreviewRow, { field, columns }: Shown): string {
  return source.cells[row.row]?.[field] ?? asWritten(row, columns);
}

const bare = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();

function asPeopleWrite(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value);
  if (/^-?\d+\.\d{2}$/.test(value)) return amount(value);
  return phone(value);
}

/** How the cell was read, where that says more than what is written: "1.6.2026" is 01.06.2026. */
export function readAs(row: PreviewRow, { field }: Shown, text: string): string {
  const value = row.values[field];
  if (typeof value !== "string" && typeof value !== "number") return "";
  const read = asPeopleWrite(String(value));
  return bare(read) === bare(text) ? "" : read;
}

export const warningsAt = (row: PreviewRow, field: string) => row.warnings.filter((warning) => warning.field === field);

/** Problems of the whole row, and of fields that no column feeds. */
export function rowWarnings(row: PreviewRow, shown: Shown[]) {
  const fields = new Set(shown.map(({ field }) => field));
  return row.warnings.filter(({ field }) => field === "" || !fields.has(field));
}

export const withSkipped = (skipped: number[], row: number): Pick<Changes, "skipped"> =>
  ({ skipped: skipped.includes(row) ? skipped.filter((other) => other !== row) : [...skipped, row] });
