import { expect, test } from "vitest";

import { rightsChanged } from "./modules";

const working = { view: "team", add: true, change: true, delete: false, export: false, hidden: [] };

test("a role's change is told right by right", () => {
  const told = rightsChanged({ customers: working }, { customers: { ...working, view: "all", export: true, hidden: ["amounts"] } });

  expect(told).toEqual(["Müşteriler: gördüğü: bütün kayıtlar", "Müşteriler: dışa aktarmak açıldı", "Müşteriler: 1 alan gizli"]);
});

test("an unchanged matrix has nothing to tell", () => {
  expect(rightsChanged({ notes: working }, { notes: { ...working } })).toEqual([]);
});
