import { expect, test } from "vitest";

import type { OwnField } from "@/hooks/useOwnFields";

import { ownBody, ownReading, ownSpec, ownValues } from "./values";

const field = (key: string, type: OwnField["type"], more: Partial<OwnField> = {}): OwnField => ({ id: 1, on: "customers.customer", key, label: key, type, ...more });
const FIELDS = [field("contract", "text"), field("budget", "money"), field("seats", "number"), field("signed", "date"), field("size", "choice", { choices: ["Küçük", "Büyük"] }), field("buddy", "person")];
const PEOPLE = [{ id: 4, name: "Ayşe Yılmaz" }];
const EXTRA = { contract: "A-7", budget: "12500.50", seats: 2.5, signed: "2026-01-15", size: "Büyük", buddy: 4 };

test("own values go into the form and come back the same", () => {
  const typed = ownValues(FIELDS, EXTRA);

  expect(typed["extra.budget"]).toBe("12500,50");
  expect(ownBody(FIELDS, typed)).toEqual({ ...EXTRA, seats: "2.5" });
});

test("an emptied field is emptied, not left", () => {
  expect(ownBody([FIELDS[1]!], { "extra.budget": " " })).toEqual({ budget: null });
});

test("values read as people write them", () => {
  expect(FIELDS.map((one) => ownReading(one, EXTRA, PEOPLE))).toEqual(["A-7", "12.500,50 TL", "2,5", "15.01.2026", "Büyük", "Ayşe Yılmaz"]);
  expect(ownReading(FIELDS[0]!, undefined, PEOPLE)).toBe("");
});

test("a choice and a person are chosen, a number is checked", () => {
  expect(ownSpec(FIELDS[4]!, PEOPLE).choices).toEqual([{ value: "Küçük", label: "Küçük" }, { value: "Büyük", label: "Büyük" }]);
  expect(ownSpec(FIELDS[5]!, PEOPLE).choices).toEqual([{ value: "4", label: "Ayşe Yılmaz" }]);
  expect(ownSpec(FIELDS[2]!, PEOPLE).validate?.("iki")).toBeTruthy();
  expect(ownSpec(FIELDS[2]!, PEOPLE).validate?.("-1.250,75")).toBeUndefined();
});
