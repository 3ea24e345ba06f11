import { expect, test } from "vitest";

import { arranged, layoutOf, looksSame, moved, PLAIN, storedOf, visible } from "./layout";
import type { Column } from "./types";

const column = (key: string, spare = false): Column<unknown> => ({ key, label: key, spare, cell: () => key });
const COLUMNS = [column("name"), column("city"), column("owner"), column("email", true)];
const keys = (columns: Column<unknown>[]) => columns.map(({ key }) => key);

test("the plain list shows what is not spare", () => {
  expect(keys(visible(COLUMNS, PLAIN))).toEqual(["name", "city", "owner"]);
});

test("wished columns come first in their order, new ones follow, the name leads", () => {
  expect(keys(arranged(COLUMNS, { ...PLAIN, order: ["owner", "gone", "name"] }))).toEqual(["name", "owner", "city", "email"]);
});

test("a column moves to a place, and no further than the ends", () => {
  expect(moved(["city", "owner", "email"], "email", 0)).toEqual(["email", "city", "owner"]);
  expect(moved(["city", "owner", "email"], "city", 9)).toEqual(["owner", "email", "city"]);
  expect(moved(["city", "owner", "email"], "owner", -1)).toEqual(["owner", "city", "email"]);
});

test("a saved view comes back as it was seen", () => {
  const seen = { order: ["email", "city"], shown: { email: true, owner: false }, compact: true };

  const back = layoutOf(storedOf(seen, COLUMNS), COLUMNS);

  expect(keys(visible(COLUMNS, back))).toEqual(["name", "email", "city"]);
  expect(looksSame(seen, back, COLUMNS)).toBe(true);
  expect(looksSame(back, PLAIN, COLUMNS)).toBe(false);
});

test("a view that names no columns is the plain list", () => {
  expect(looksSame(layoutOf({ density: "comfortable" }, COLUMNS), PLAIN, COLUMNS)).toBe(true);
});
