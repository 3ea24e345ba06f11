import type { Validator } from "@/lib/validators";

export interface Choice {
  value: string;
  label: string;
}

type Kind = "text" | "email" | "tel" | "url" | "digits" | "decimal" | "date" | "area" | "choice" | "suggest" | "tags" | "several" | "mentions" | "password" | "switch";

/** One field of a record, drawn the same way in the form and edited in place on the record's page. */
export interface FieldSpec {
  name: string;
  label: string;
  kind: Kind;
  required?: boolean;
  /** Said under the label only where a person could not guess it. */
  help?: string;
  placeholder?: string;
  choices?: Choice[];
  validate?: Validator;
  autoFocus?: boolean;
  maxLength?: number;
  /** Half a row beside its neighbour on wide screens. */
  half?: boolean;
}

export interface Section {
  title?: string;
  /** Optional sections stay folded until one of their fields is filled. */
  optional?: boolean;
  fields: FieldSpec[];
}

export type FieldValue = string | boolean | string[];
export type Values = Record<string, FieldValue>;

export const asText = (value: FieldValue | undefined): string => (typeof value === "string" ? value : "");
export const asList = (value: FieldValue | undefined): string[] => (Array.isArray(value) ? value : []);

export function isBlank(value: FieldValue | undefined): boolean {
  if (typeof value === "boolean") return false;
  return typeof value === "string" ? value.trim() === "" : (value ?? []).length === 0;
}
