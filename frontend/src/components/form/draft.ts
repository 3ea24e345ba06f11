import type { Values } from "@/components/fields/spec";

const PREFIX = "imece.draft.";
const LIFE_MS = 7 * 86_400_000;

interface Stored {
  values: Values;
  at: number;
}

/** What was typed and not yet saved, kept on this computer for a week. A form without a key, as of a password, keeps none. */
export function readDraft(key: string, now: number = Date.now()): Values | undefined {
  if (!key) return undefined;
  try {
    const stored = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null") as Stored | null;
    if (stored && now - stored.at < LIFE_MS) return stored.values;
  } catch {
    // A draft that cannot be read is no draft.
  }
  dropDraft(key);
  return undefined;
}

export function keepDraft(key: string, values: Values, now: number = Date.now()): void {
  if (!key) return;
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify({ values, at: now } satisfies Stored));
  } catch {
    // A full or forbidden store must not stop the typing.
  }
}

export function dropDraft(key: string): void {
  localStorage.removeItem(PREFIX + key);
}
