import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";

import { fieldsOf, initialValues, type Schema } from "@/lib/ai/options";
import { draw } from "@/test/assistant";

import { OptionsForm } from "./OptionsForm";

const SCHEMA: Schema = {
  properties: {
    tone: { enum: ["formal", "warm"], type: "string", title: "Ton", default: "warm", "x-labels": { formal: "Resmî", warm: "Samimi" } },
    purpose: {
      enum: ["renewal", "reminder", "thanks"],
      type: "string",
      title: "Amaç",
      default: "renewal",
      "x-labels": { renewal: "Sözleşme yenileme", reminder: "Ödeme hatırlatma", thanks: "Teşekkür" },
    },
    count: { type: "integer", minimum: 1, maximum: 10, default: 3, title: "Adet" },
    signature: { type: "boolean", default: false, title: "İmza ekle" },
    words: { type: "string", maxLength: 40, default: "", title: "Anahtar sözcük" },
  },
};
const FIELDS = fieldsOf(SCHEMA);

function Form() {
  const [values, setValues] = useState(initialValues(FIELDS));
  return (
    <>
      <OptionsForm fields={FIELDS} values={values} onChange={setValues} />
      <output>{JSON.stringify(values)}</output>
    </>
  );
}

const chosen = () => JSON.parse(screen.getByRole("status").textContent ?? "") as unknown;

describe("OptionsForm", () => {
  it("draws a control for every kind of option, with the declared words", () => {
    draw(<Form />);

    expect(screen.getByRole("radiogroup", { name: "Ton" })).toBeTruthy();
    expect(screen.getByRole("radio", { name: "Samimi" })).toHaveProperty("checked", true);
    expect(screen.getByRole("combobox", { name: "Amaç" })).toHaveProperty("value", "Sözleşme yenileme");
    expect(screen.getByRole("slider", { name: "Adet: 3" })).toBeTruthy();
    expect(screen.getByRole("switch", { name: "İmza ekle" })).toBeTruthy();
    expect(screen.getByRole("textbox", { name: "Anahtar sözcük" })).toBeTruthy();
  });

  it("hands over values of the right kind, by keyboard alone", async () => {
    const person = userEvent.setup();
    draw(<Form />);

    await person.click(screen.getByRole("radio", { name: "Resmî" }));
    screen.getByRole("slider").focus();
    await person.keyboard("{ArrowRight}");
    await person.click(screen.getByRole("switch"));
    await person.type(screen.getByRole("textbox", { name: "Anahtar sözcük" }), "SEO");

    expect(chosen()).toEqual({ tone: "formal", purpose: "renewal", count: 4, signature: true, words: "SEO" });
  });
});
