/** People named in a text: stored as `@[Ad Soyad](person:7)`, read and typed as `@Ad Soyad`. */
export interface Named {
  id: number;
  name: string;
}

export type MentionPart = string | Named;

const MARK = /@\[([^\]\n]{1,150})\]\(person:(\d{1,18})\)/g;
/** What stands before the caret while somebody is being named: "@", or "@ay", or "@Ayşe Yı". */
const NAMING = /(?:^|[\s([{,;:"'])@([\p{L}\p{M}.'-]*(?: [\p{L}\p{M}.'-]*){0,2})$/u;

/** The text in parts: words as they are, people as people. */
export function partsOf(text: string): MentionPart[] {
  const parts: MentionPart[] = [];
  let from = 0;
  for (const found of text.matchAll(MARK)) {
    if (found.index > from) parts.push(text.slice(from, found.index));
    parts.push({ name: found[1]!, id: Number(found[2]) });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The text as people read it. */
export const withoutMarks = (text: string) => text.replace(MARK, "@$1");

/** The people that the text names. */
export const namedIn = (text: string): Named[] => partsOf(text).filter((part): part is Named => typeof part !== "string");

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Marks every `@Ad Soyad` of these people; of two with one name the first is meant. */
export function withMarks(text: string, people: readonly Named[]): string {
  const fitting = people.filter(({ name }) => name && !/[\]\n]/.test(name));
  if (fitting.length === 0) return text;
  const ids = new Map([...fitting].reverse().map(({ id, name }) => [name, id]));
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length).map(escaped);
  const name = new RegExp(`(?<![\\p{L}\\p{N}])@(${longestFirst.join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return text.replace(name, (_, found: string) => `@[${found}](person:${ids.get(found)})`);
}

export interface Naming {
  /** The letters after "@". */
  query: string;
  /** Where "@" stands. */
  at: number;
}

/** Whom the person begins to name before the caret, if anybody. */
export function namingAt(text: string, caret: number): Naming | undefined {
  const found = NAMING.exec(text.slice(0, caret));
  return found ? { query: found[1]!, at: caret - found[1]!.length - 1 } : undefined;
}
