import { describe, expect, test } from "vitest";

import { nextOrdering, readListState, toNarrowing, toQuery, toSaved, withChange, withFilter, writeListState } from "./state";

const FILTERS = ["status", "city"];
const read = (address: string) => readListState(new URLSearchParams(address), FILTERS);

describe("a list's address", () => {
  test("comes back as it was written", () => {
    const state = { search: "ışık", filters: { status: "active", city: "İzmir" }, ordering: "-name", page: 3 };

    expect(read(writeListState(state).toString())).toEqual(state);
  });

  test("is plain for a plain list", () => {
    expect(writeListState(read("")).toString()).toBe("");
  });

  test("survives nonsense", () => {
    expect(read("sayfa=-4&sira=name;drop&status=&yabanci=1")).toEqual({ search: "", filters: {}, ordering: "", page: 1 });
    expect(read("sayfa=2.7").page).toBe(2);
  });
});

test("a new filter begins again at the first page and keeps the others", () => {
  const state = read("status=active&sayfa=4");

  expect(withFilter(state, "city", "İzmir")).toEqual({ search: "", filters: { status: "active", city: "İzmir" }, ordering: "", page: 1 });
});

test("an emptied filter is dropped, turning the page drops nothing", () => {
  const state = read("status=active&city=Bursa");

  expect(withFilter(state, "status", "").filters).toEqual({ city: "Bursa" });
  expect(withChange(state, { page: 2 })).toEqual({ ...state, page: 2 });
});

test("a column is sorted up, then down, then not", () => {
  const up = nextOrdering("city", "name");
  const down = nextOrdering(up, "name");

  expect([up, down, nextOrdering(down, "name")]).toEqual(["name", "-name", ""]);
});

test("the query leaves out what is not set", () => {
  expect(toQuery(read("status=active"))).toEqual({ status: "active", page: 1, page_size: 50, search: undefined, ordering: undefined });
});

test("own fields are filtered and sorted by before anybody has said which there are", () => {
  const state = read("extra.contract_no=A-7&extra.budget__gte=5000&sira=-extra.budget");

  expect(state.filters).toEqual({ "extra.contract_no": "A-7", "extra.budget__gte": "5000" });
  expect(state.ordering).toBe("-extra.budget");
});

test("a saved view keeps filters and order, not the page", () => {
  const state = read("status=active&sira=name&sayfa=3&gorunum=12");

  expect(state.view).toBe(12);
  expect(toSaved(state)).toBe("status=active&sira=name");
});

test("what narrows the list goes along with a change of all of it", () => {
  expect(toNarrowing(read("status=active&ara=ışık&sayfa=2"))).toEqual({ status: "active", search: "ışık" });
});
