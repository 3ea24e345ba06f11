import { createStore, useStore } from "@/lib/store";

export type Language = "tr" | "en";
type Plural = { one: string; other: string };
type Catalog = Record<string, string | Plural>;
type Values = Record<string, string | number>;

const STORED = "imece.language";
const language = createStore<Language>("tr");
let catalog: Catalog = {};

/** The Turkish sentence is the key; `{name}` places are filled from `values`, `count` chooses English plurals. */
export function t(sentence: string, values?: Values): string {
  const written = language.get() === "tr" ? sentence : inEnglish(sentence, values);
  return values ? fill(written, values) : written;
}

function inEnglish(sentence: string, values?: Values): string {
  const found = catalog[sentence] ?? sentence;
  if (typeof found === "string") return found;
  return Number(values?.count) === 1 ? found.one : found.other;
}

function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const catalogs = import.meta.glob<Catalog>("./en*.json", { import: "default" });

/** The English catalogs are fetched only when they are wanted. */
export async function setLanguage(next: Language): Promise<void> {
  if (next === "en") catalog = await english();
  localStorage.setItem(STORED, next);
  document.documentElement.lang = next;
  language.set(next);
}

async function english(): Promise<Catalog> {
  const parts = await Promise.all(Object.values(catalogs).map((load) => load()));
  return Object.assign({}, ...parts) as Catalog;
}

export function storedLanguage(): Language {
  return localStorage.getItem(STORED) === "en" ? "en" : "tr";
}

export const currentLanguage = language.get;

export const useLanguage = () => useStore(language);
