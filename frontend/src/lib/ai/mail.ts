/** A text with its first line "Konu: …" as a mail in the person's own mail program; nothing is sent. */
export interface Mail {
  subject: string;
  body: string;
}

const SUBJECT = /^\s*(?:konu|subject)\s*:[ \t]*(.*)(?:\r?\n|$)/iu;

export function mailOf(text: string): Mail {
  const found = SUBJECT.exec(text);
  if (!found) return { subject: "", body: text.trim() };
  return { subject: (found[1] ?? "").trim(), body: text.slice(found[0].length).trim() };
}

/** Windows hands at most about two thousand characters of an address to the mail program. */
const LONGEST_ADDRESS = 1900;

/** The address to open; without the body when it would be cut on the way (`whole` is false then). */
export function mailtoOf({ subject, body }: Mail, to = ""): { href: string; whole: boolean } {
  const href = address(to, { subject, body });
  return href.length <= LONGEST_ADDRESS ? { href, whole: true } : { href: address(to, { subject }), whole: false };
}

function address(to: string, fields: Record<string, string>): string {
  const query = Object.entries(fields)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\r?\n/g, "\r\n"))}`);
  return `mailto:${encodeURIComponent(to).replace("%40", "@")}${query.length ? "?" : ""}${query.join("&")}`;
}
