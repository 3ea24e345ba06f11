import { expect, test } from "vitest";

import { cellText, mappedTo, readAs, rowWarnings, samplesOf, shownColumns, withSkipped } from "./rows";
import type { Preview, PreviewRow } from "./words";

const row = (changes: Partial<PreviewRow> = {}): PreviewRow => ({
  row: 1,
  line: 2,
  cells: ["Eis Gold", "0532 123 45 67", "12.500,00", null],
  values: { company: "Eis Gold", phone: "+905321234567", amount: "12500.00" },
  warnings: [],
  edited: [],
  left_out: null,
  outcome: "create",
  ...changes,
});

const source = (changes: Partial<Preview> = {}): Preview =>
  ({
    kind: "customers",
    understood: { headers: ["Firma", "Cep", "Tutar", "Kod"] },
    mapping: { "0": "company", "1": "phone", "2": "amount" },
    targets: [
      { name: "company", label: "Firma adı" },
      { name: "phone", label: "Telefon" },
      { name: "amount", label: "Tutar" },
    ],
    cells: {},
    ...changes,
  }) as Preview;

test("a column is recognised by its first different values", () => {
  const rows = ["İzmir", " İzmir ", null, "", "Bursa", "Van", "Muş"].map((city) => row({ cells: [city] }));

  expect(samplesOf(rows, 0)).toEqual(["İzmir", "Bursa", "Van"]);
});

test("giving a column to a field keeps the others, giving it to none drops it", () => {
  expect(mappedTo({ "0": "company" }, 2, "city")).toEqual({ "0": "company", "2": "city" });
  expect(mappedTo({ "0": "company", "2": "city" }, 2, "")).toEqual({ "0": "company" });
});

test("two columns of one field stand as one", () => {
  const columns = shownColumns(source({ mapping: { "3": "phone", "1": "phone", "0": "company" } }));

  expect(columns).toEqual([
    { field: "company", label: "Firma adı", columns: [0] },
    { field: "phone", label: "Telefon", columns: [1, 3] },
  ]);
});

test("a file that nobody knows shows its own columns", () => {
  expect(shownColumns(source({ kind: "", mapping: {} })).map(({ label }) => label)).toEqual(["Firma", "Cep", "Tutar", "Kod"]);
});

test("what a person typed stands before what the file says", () => {
  const [company] = shownColumns(source());

  expect(cellText(source(), row(), company!)).toBe("Eis Gold");
  expect(cellText(source({ cells: { "1": { company: "Mood Expo" } } }), row(), company!)).toBe("Mood Expo");
});

test("a cell that was read differently says how, in people's writing", () => {
  const [company, phone, amount] = shownColumns(source());
  const shortened = row({ values: { ...row().values, phone: "+905321234567", amount: "12500.50", company: "Eis Gold A.Ş." } });

  expect(readAs(row(), phone!, "0532 123 45 67")).toBe("");
  expect(readAs(row(), amount!, "12.500,00")).toBe("");
  expect(readAs(shortened, amount!, "12500,5")).toBe("12.500,50");
  expect(readAs(shortened, company!, "Eis Gold")).toBe("Eis Gold A.Ş.");
});

test("a missing field that no column feeds is the row's problem", () => {
  const missing = { field: "owner", code: "zorunlu", message: "Zorunlu alan boş.", severity: "error" as const };
  const here = { ...missing, field: "phone" };

  expect(rowWarnings(row({ warnings: [missing, here] }), shownColumns(source()))).toEqual([missing]);
});

test("a row is skipped and taken back", () => {
  expect(withSkipped([4], 7)).toEqual({ skipped: [4, 7] });
  expect(withSkipped([4, 7], 4)).toEqual({ skipped: [7] });
});
