/** "Yeniden yaz": a wish is an option where the action has one for it, else a sentence added to the prompt. */
import type { OptionField, OptionValue, OptionValues } from "./options";

export type Wish = "shorter" | "longer" | "formal" | "again";

interface Rule {
  option: RegExp;
  value: RegExp;
  /** Read by the model, so it stays Turkish in every page language. */
  sentence: string;
}

const RULES: Record<Exclude<Wish, "again">, Rule> = {
  shorter: { option: /length|uzunluk/i, value: /short|kısa|kisa/i, sentence: "Daha kısa yaz." },
  longer: { option: /length|uzunluk/i, value: /long|detail|uzun|ayrıntı/i, sentence: "Daha uzun ve ayrıntılı yaz." },
  formal: { option: /tone|ton$|üslup/i, value: /^(?!in).*formal|resm/i, sentence: "Daha resmî yaz." },
};

export interface Asked {
  prompt: string;
  options: OptionValues;
}

export function withWish(asked: Asked, wish: Wish, fields: readonly OptionField[]): Asked {
  if (wish === "again") return asked;
  const rule = RULES[wish];
  const option = optionFor(rule, fields);
  if (option && asked.options[option.name] !== option.value) {
    return { ...asked, options: { ...asked.options, [option.name]: option.value } };
  }
  return { ...asked, prompt: withSentence(asked.prompt, rule.sentence) };
}

function optionFor(rule: Rule, fields: readonly OptionField[]): { name: string; value: OptionValue } | null {
  for (const field of fields) {
    if (field.kind !== "choice" || !rule.option.test(field.name)) continue;
    const fitting = field.choices.find(({ value }) => rule.value.test(String(value)));
    if (fitting) return { name: field.name, value: fitting.value };
  }
  return null;
}

function withSentence(prompt: string, sentence: string): string {
  return prompt.includes(sentence) ? prompt : [prompt.trim(), sentence].filter(Boolean).join("\n");
}
