import { describe, expect, test } from "vitest";

import { namedIn, namingAt, partsOf, withMarks, withoutMarks } from "./mentions";

const ayse = { id: 7, name: "Ayşe Yılmaz" };
const aysesNamesake = { id: 9, name: "Ayşe" };

describe("a text that names people", () => {
  test("is stored with their numbers and read with their names", () => {
    const stored = withMarks("Teklifi @Ayşe Yılmaz hazırlar.", [aysesNamesake, ayse]);

    expect(stored).toBe("Teklifi @[Ayşe Yılmaz](person:7) hazırlar.");
    expect(withoutMarks(stored)).toBe("Teklifi @Ayşe Yılmaz hazırlar.");
  });

  test("takes a Turkish suffix behind the name, but no longer name", () => {
    expect(withMarks("@Ayşe'ye sor", [aysesNamesake])).toBe("@[Ayşe](person:9)'ye sor");
    expect(withMarks("@Ayşegül gelsin", [aysesNamesake])).toBe("@Ayşegül gelsin");
  });

  test("leaves addresses alone", () => {
    expect(withMarks("bilgi@Ayşe", [aysesNamesake])).toBe("bilgi@Ayşe");
  });

  test("tells its people apart from its words", () => {
    const text = "@[Ayşe](person:9) aradı";

    expect(partsOf(text)).toEqual([aysesNamesake, " aradı"]);
    expect(namedIn(text)).toEqual([aysesNamesake]);
  });
});

describe("naming somebody", () => {
  test("begins at the sign and goes on over the space in a name", () => {
    expect(namingAt("Sor: @Ayşe Yı", 13)).toEqual({ query: "Ayşe Yı", at: 5 });
    expect(namingAt("@", 1)).toEqual({ query: "", at: 0 });
  });

  test("does not begin inside an address or after a line's end", () => {
    expect(namingAt("ayse@firma", 10)).toBeUndefined();
    expect(namingAt("@ayse\nbitti", 11)).toBeUndefined();
  });
});
