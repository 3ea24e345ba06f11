import { describe, expect, it } from "vitest";

import type { Finding } from "@/lib/stream";

import { findingsAfterEdit, piecesOf } from "./ranges";

const finding = (start: number, end: number, text = ""): Finding => ({
  code: "amount",
  message: "Bilgilerde yok.",
  start,
  end,
  text,
  severity: "warning",
});

const marked = (text: string, ...findings: Finding[]) =>
  piecesOf(text, findings)
    .filter((piece) => piece.findings.length > 0)
    .map((piece) => piece.text);

describe("piecesOf", () => {
  it.each([
    ["İĞÜŞÖÇ ığüşöç 5.000 TL", "5.000 TL", 14],
    ["🌿🌿 5.000 TL", "5.000 TL", 3],
    ["👩‍💻 yazdı: 12.05.2026", "12.05.2026", 11],
    ["i\u0307ki harf tek gibi: 42", "42", 20],
    ["𝔘𝔫𝔦 50", "50", 4],
  ])("finds the place in %j as Python counts it", (text, words, start) => {
    expect(marked(text, finding(start, start + [...words].length))).toEqual([words]);
  });

  it("gives the whole text back, whatever the findings say", () => {
    const text = "Sayın 🌿 Işıl Hanım, 500 TL";
    const pieces = piecesOf(text, [finding(0, 5), finding(3, 9), finding(-4, 2), finding(20, 900), finding(9, 3)]);

    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });

  it("cuts overlapping findings so that each piece knows all its reasons", () => {
    const [one, other] = [finding(0, 4), finding(2, 6)];

    expect(piecesOf("abcdefgh", [one, other])).toEqual([
      { text: "ab", findings: [one] },
      { text: "cd", findings: [one, other] },
      { text: "ef", findings: [other] },
      { text: "gh", findings: [] },
    ]);
  });

  it("underlines nothing for what is missing from the text", () => {
    expect(marked("Merhaba", finding(0, 0), finding(3, 3))).toEqual([]);
  });

  it("has nothing to show of an empty text", () => {
    expect(piecesOf("", [finding(0, 4)])).toEqual([]);
  });
});

describe("findingsAfterEdit", () => {
  it("moves a finding with its words", () => {
    const edited = "🌿 Sayın Işıl Hanım, 500 TL";

    const [moved] = findingsAfterEdit(edited, [finding(0, 6, "500 TL")]);

    expect(marked(edited, moved!)).toEqual(["500 TL"]);
  });

  it("lets go of what the person has taken out, and keeps what is missing", () => {
    const missing = finding(0, 0);

    expect(findingsAfterEdit("400 TL", [finding(0, 6, "500 TL"), missing])).toEqual([missing]);
  });
});
