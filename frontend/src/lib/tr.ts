/** Turkish letters: İ/i and I/ı are four letters, and nobody types the same name the same way twice. */
const collator = new Intl.Collator("tr", { numeric: true, sensitivity: "variant" });

export const compareTr = (a: string, b: string) => collator.compare(a, b);
export const upperTr = (text: string) => text.toLocaleUpperCase("tr");
export const lowerTr = (text: string) => text.toLocaleLowerCase("tr");

/** Spellings of one name meet: IŞIK, ışık, Isik and isik all fold to "isik". */
export function fold(text: string): string {
  return text
    .replace(/[İIı]/g, "i")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'`´]/g, "");
}

export const foldedIncludes = (text: string, part: string) => fold(text).includes(fold(part.trim()));
