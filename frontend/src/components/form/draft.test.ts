import { expect, test } from "vitest";

import { dropDraft, keepDraft, readDraft } from "./draft";

const DAY = 86_400_000;
const MONDAY = Date.parse("2026-03-02T09:00:00Z");

test("what was typed is there again after a reload", () => {
  keepDraft("customers.7", { name: "Eis Gold", tags: ["VIP"] }, MONDAY);

  expect(readDraft("customers.7", MONDAY + DAY)).toEqual({ name: "Eis Gold", tags: ["VIP"] });
});

test("drafts of two records are two", () => {
  keepDraft("customers.7", { name: "Eis Gold" }, MONDAY);

  expect(readDraft("customers.8", MONDAY)).toBeUndefined();
});

test("a draft is forgotten after a week, and when it is dropped", () => {
  keepDraft("a", { name: "x" }, MONDAY);
  keepDraft("b", { name: "x" }, MONDAY);
  dropDraft("b");

  expect(readDraft("a", MONDAY + 8 * DAY)).toBeUndefined();
  expect(readDraft("b", MONDAY)).toBeUndefined();
});

test("a spoilt draft is no draft", () => {
  localStorage.setItem("imece.draft.a", "{oops");

  expect(readDraft("a", MONDAY)).toBeUndefined();
});
