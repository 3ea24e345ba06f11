import { t } from "@/lib/i18n";

import { asText, isBlank, type FieldSpec, type FieldValue, type Values } from "./spec";

/** What is wrong with one field, in words. */
export function complaint(spec: FieldSpec, value: FieldValue | undefined): string | undefined {
  if (isBlank(value)) return spec.required ? t("Bu alan boş kalamaz.") : undefined;
  return spec.validate?.(asText(value));
}

/** Complaints by field name; an empty object when all is well. */
export function complaints(specs: FieldSpec[], values: Values): Record<string, string> {
  const found = specs.map((spec) => [spec.name, complaint(spec, values[spec.name])] as const);
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
