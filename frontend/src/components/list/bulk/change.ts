import type { FieldValue, Values } from "@/components/fields/spec";
import { t } from "@/lib/i18n";

import type { BulkSpec } from "../types";

/** What a person wants done to many records. */
export interface Wish {
  /** Typed values by field name; only the fields that were chosen. */
  values: Values;
  tagsAdd: string[];
  tagsRemove: string[];
  archive?: boolean;
}

export const NOTHING: Wish = { values: {}, tagsAdd: [], tagsRemove: [] };

export const isEmpty = ({ values, tagsAdd, tagsRemove, archive }: Wish) => !archive && Object.keys(values).length + tagsAdd.length + tagsRemove.length === 0;

/** The wish as the API takes it. Own fields share one `extra`. */
export function toChange(wish: Wish, { toWire }: BulkSpec): Record<string, unknown> {
  const written = Object.entries(wish.values).map(([name, value]) => toWire?.(name, value) ?? { [name]: value });
  const extra = Object.assign({}, ...written.map((part) => (part as { extra?: object }).extra)) as object;
  return {
    ...(Object.assign({}, ...written) as object),
    ...(Object.keys(extra).length > 0 && { extra }),
    ...(wish.tagsAdd.length > 0 && { tags_add: wish.tagsAdd }),
    ...(wish.tagsRemove.length > 0 && { tags_remove: wish.tagsRemove }),
    ...(wish.archive && { archive: true }),
  };
}

const isNamed = (value: object): value is { name: string } => "name" in value && typeof value.name === "string";

/** A value of the preview in words: choices by their labels, people by name. */
export function inWords(name: string, value: unknown, bulk: BulkSpec): string {
  return (typeof value === "object" && value !== null ? several(value, bulk) : one(name, value, bulk)) || t("boş");
}

function one(name: string, value: unknown, { fields }: BulkSpec): string {
  if (typeof value === "boolean") return value ? t("evet") : t("hayır");
  const written = String(value ?? "");
  const spec = fields.find((field) => field.name === name);
  return spec?.choices?.find((choice) => choice.value === written)?.label ?? written;
}

/** A list of tags, a person, or the own fields by key. */
function several(value: object, bulk: BulkSpec): string {
  if (Array.isArray(value)) return value.map(String).join(", ");
  if (isNamed(value)) return value.name;
  return Object.entries(value).map(([key, part]) => one(`extra.${key}`, part, bulk)).join(", ");
}

/** "owner" is shown, "owner_id" is written: both are the field "Sorumlu". */
export function labelOf(name: string, { fields }: BulkSpec): string {
  if (name === "tags") return t("Etiketler");
  if (name === "extra") return t("Ek bilgiler");
  return fields.find((field) => field.name === name || field.name === `${name}_id`)?.label ?? name;
}

export function withValue(wish: Wish, name: string, value: FieldValue | undefined): Wish {
  const { [name]: dropped, ...others } = wish.values;
  return { ...wish, values: value === undefined ? others : { ...others, [name]: value } };
}
