import { describe, expect, it } from "vitest";

import { fieldsOf, initialValues, type Schema } from "./options";
import { withWish } from "./wishes";

/** As Pydantic writes it. */
const SCHEMA: Schema = {
  $defs: { Tone: { enum: ["formal", "warm"], type: "string", title: "Tone", "x-labels": { formal: "Resmî", warm: "Samimi" } } },
  type: "object",
  properties: {
    tone: { $ref: "#/$defs/Tone", title: "Ton", default: "warm" },
    length: { enum: ["short", "medium", "long"], type: "string", title: "Uzunluk", default: "medium", "x-labels": { short: "Kısa" } },
    count: { type: "integer", minimum: 1, maximum: 10, default: 3, title: "Adet" },
    signature: { type: "boolean", default: true, title: "İmza ekle" },
    purpose: { anyOf: [{ type: "string", maxLength: 200 }, { type: "null" }], default: null, title: "Amaç" },
    nested: { type: "object", title: "Anlamadığımız" },
  },
};

describe("fieldsOf", () => {
  it("reads what a form needs out of an action's schema", () => {
    expect(fieldsOf(SCHEMA)).toMatchObject([
      { name: "tone", kind: "choice", title: "Ton", initial: "warm", choices: [{ value: "formal", label: "Resmî" }, { value: "warm", label: "Samimi" }] },
      { name: "length", kind: "choice", choices: [{ label: "Kısa" }, { label: "medium" }, { label: "long" }] },
      { name: "count", kind: "number", min: 1, max: 10, whole: true, initial: 3 },
      { name: "signature", kind: "switch", initial: true },
      { name: "purpose", kind: "text", longest: 200 },
    ]);
  });

  it("begins with the declared values and sends no others", () => {
    expect(initialValues(fieldsOf(SCHEMA))).toEqual({ tone: "warm", length: "medium", count: 3, signature: true });
  });

  it.each([null, undefined, {}])("draws no form for %j", (schema) => {
    expect(fieldsOf(schema)).toEqual([]);
  });
});

describe("withWish", () => {
  const fields = fieldsOf(SCHEMA);
  const asked = { prompt: "Yenileme için yaz.", options: { tone: "warm", length: "medium" } };

  it("turns the option that the action has", () => {
    expect(withWish(asked, "shorter", fields).options).toEqual({ tone: "warm", length: "short" });
    expect(withWish(asked, "longer", fields).options).toEqual({ tone: "warm", length: "long" });
    expect(withWish(asked, "formal", fields).options).toEqual({ tone: "formal", length: "medium" });
  });

  it("says it in words once the option is already there, and once only", () => {
    const short = withWish(asked, "shorter", fields);
    const shorter = withWish(short, "shorter", fields);

    expect(shorter.prompt).toBe("Yenileme için yaz.\nDaha kısa yaz.");
    expect(withWish(shorter, "shorter", fields)).toEqual(shorter);
  });

  it("says it in words where the action has no such option", () => {
    expect(withWish({ prompt: "", options: {} }, "formal", [])).toEqual({ prompt: "Daha resmî yaz.", options: {} });
  });

  it("asks for the same again", () => {
    expect(withWish(asked, "again", fields)).toBe(asked);
  });

  it("does not take informal for formal", () => {
    const tones: Schema = { properties: { tone: { enum: ["informal", "formal"], type: "string" } } };

    expect(withWish({ prompt: "", options: {} }, "formal", fieldsOf(tones)).options).toEqual({ tone: "formal" });
  });
});
