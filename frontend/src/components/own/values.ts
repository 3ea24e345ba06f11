import { asText, type FieldSpec, type FieldValue, type Values } from "@/components/fields/spec";
import type { OwnField } from "@/hooks/useOwnFields";
import { day, money } from "@/lib/format";
import { t } from "@/lib/i18n";
import * as valid from "@/lib/validators";

/** The agency's own fields and the people that some of them name. */
export interface Own {
  fields: OwnField[];
  people?: { id: number; name: string }[];
}

type Extra = Record<string, unknown>;

export const nameOf = ({ key }: OwnField) => `extra.${key}`;

const KINDS: Record<OwnField["type"], FieldSpec["kind"]> = { text: "text", number: "decimal", money: "decimal", date: "date", choice: "choice", person: "choice" };

const VALIDATORS: Partial<Record<OwnField["type"], FieldSpec["validate"]>> = { number: valid.number, money: valid.decimal };

export function choicesOf({ type, choices = [] }: OwnField, people: Own["people"] = []) {
  if (type === "person") return people.map(({ id, name }) => ({ value: String(id), label: name }));
  return choices.map((value) => ({ value, label: value }));
}

/** An own field, drawn like any other one. */
export function ownSpec(field: OwnField, people: Own["people"]): FieldSpec {
  const { type, label, required } = field;
  return { name: nameOf(field), label, kind: KINDS[type], required, half: type !== "text", choices: choicesOf(field, people), validate: VALIDATORS[type] };
}

/** The stored value as a form shows it. */
export function ownValue({ key, type }: OwnField, extra: Extra = {}): FieldValue {
  const stored = extra[key];
  if (stored === null || stored === undefined) return "";
  return type === "number" || type === "money" ? valid.fromDecimal(String(stored)) : String(stored);
}

export function ownValues(fields: OwnField[], extra?: Extra): Values {
  return Object.fromEntries(fields.map((field) => [nameOf(field), ownValue(field, extra)]));
}

/** The typed value as the API takes it; null empties the field. */
export function ownWire({ key, type }: OwnField, value: FieldValue | undefined): Extra {
  const typed = asText(value).trim();
  if (typed === "") return { [key]: null };
  if (type === "person") return { [key]: Number(typed) };
  if (type === "money") return { [key]: valid.toDecimal(typed) ?? typed };
  return { [key]: type === "number" ? valid.toNumber(typed) ?? typed : typed };
}

/** All own fields of a form as one `extra`. */
export function ownBody(fields: OwnField[], values: Values): Extra {
  return Object.assign({}, ...fields.map((field) => ownWire(field, values[nameOf(field)]))) as Extra;
}

const readers: Partial<Record<OwnField["type"], (stored: string, people: Own["people"]) => string>> = {
  money: (stored) => money(stored),
  date: (stored) => day(stored),
  number: (stored) => valid.fromDecimal(stored),
  person: (stored, people) => people?.find(({ id }) => String(id) === stored)?.name ?? t("Bilinmeyen kişi"),
};

/** How a stored value reads in a list or on a record's page; empty when there is none. */
export function ownReading({ key, type }: OwnField, extra: Extra | undefined, people: Own["people"]): string {
  const stored = extra?.[key];
  if (stored === null || stored === undefined || stored === "") return "";
  return readers[type]?.(String(stored), people) ?? String(stored);
}
