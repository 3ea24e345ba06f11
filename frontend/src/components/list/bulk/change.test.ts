import { expect, test } from "vitest";

import type { BulkSpec } from "../types";
import { inWords, isEmpty, labelOf, NOTHING, toChange, withValue } from "./change";

const BULK: BulkSpec = {
  fields: [
    { name: "status", label: "Durum", kind: "choice", choices: [{ value: "lost", label: "Kaybedildi" }] },
    { name: "owner_id", label: "Sorumlu", kind: "choice" },
  ],
  toWire: (name, value) => (name.startsWith("extra.") ? { extra: { [name.slice(6)]: value } } : { [name]: value }),
};

test("a wish becomes one change, own fields together", () => {
  const wish = { values: { status: "lost", "extra.size": "Büyük", "extra.seats": "3" }, tagsAdd: ["VIP"], tagsRemove: [] };

  expect(toChange(wish, BULK)).toEqual({ status: "lost", extra: { size: "Büyük", seats: "3" }, tags_add: ["VIP"] });
});

test("archiving is a wish of its own, nothing is none", () => {
  expect(isEmpty(NOTHING)).toBe(true);
  expect(isEmpty({ ...NOTHING, archive: true })).toBe(false);
  expect(toChange({ ...NOTHING, archive: true }, BULK)).toEqual({ archive: true });
});

test("a field that is dropped again is not emptied on all records", () => {
  const wished = withValue(NOTHING, "status", "lost");

  expect(isEmpty(withValue(wished, "status", undefined))).toBe(true);
});

test("the preview speaks in words", () => {
  expect(labelOf("owner", BULK)).toBe("Sorumlu");
  expect(inWords("status", "lost", BULK)).toBe("Kaybedildi");
  expect(inWords("owner", { id: 4, name: "Ayşe" }, BULK)).toBe("Ayşe");
  expect(inWords("tags", ["VIP", "SEO"], BULK)).toBe("VIP, SEO");
  expect(inWords("owner", null, BULK)).toBe("boş");
});
