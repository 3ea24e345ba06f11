import type { Column, Filter } from "@/components/list/types";
import type { OwnField } from "@/hooks/useOwnFields";
import { t } from "@/lib/i18n";

import { choicesOf, nameOf, ownReading, type Own } from "./values";

const FIGURES: OwnField["type"][] = ["number", "money", "date"];

interface HasExtra {
  extra?: Record<string, unknown>;
}

/** Columns for the own fields; they stand only where a person asks for them. */
export function ownColumns<Row>({ fields, people }: Own): Column<Row>[] {
  return fields.map((field) => ({
    key: nameOf(field),
    label: field.label,
    sort: nameOf(field),
    spare: true,
    right: FIGURES.includes(field.type),
    cell: (row) => ownReading(field, (row as HasExtra).extra, people),
  }));
}

export const ownFilters = ({ fields, people }: Own): Filter[] => fields.flatMap((field) => filtersFor(field, people));

function filtersFor(field: OwnField, people: Own["people"]): Filter[] {
  const { type, label } = field;
  const key = nameOf(field);
  if (type === "text") return [{ key, label, choices: [], free: "text" }];
  if (!FIGURES.includes(type)) return [{ key, label, choices: choicesOf(field, people) }];
  const free = type === "date" ? "date" : "decimal";
  const [least, most] = type === "date" ? [t("{field}: şu günden sonra", { field: label }), t("{field}: şu güne kadar", { field: label })] : [t("{field}: en az", { field: label }), t("{field}: en çok", { field: label })];
  return [
    { key: `${key}__gte`, label: least, choices: [], free },
    { key: `${key}__lte`, label: most, choices: [], free },
  ];
}
