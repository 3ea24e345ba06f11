import { ownColumns, ownFilters } from "@/components/own/listing";
import { useOwn } from "@/components/own/useOwn";
import { ownSpec, ownWire, nameOf, type Own } from "@/components/own/values";

import type { BulkSpec, ListSpec } from "./types";

/** What the module says about its list, and the agency's own fields besides. */
export function useFullSpec<Row>(spec: ListSpec<Row>): ListSpec<Row> {
  const own = useOwn(spec.source?.on);
  if (!own || own.fields.length === 0) return spec;
  return {
    ...spec,
    columns: [...spec.columns, ...ownColumns<Row>(own)],
    filters: [...spec.filters, ...ownFilters(own)],
    bulk: spec.bulk && withOwn(spec.bulk, own),
  };
}

function withOwn(bulk: BulkSpec, { fields, people }: Own): BulkSpec {
  return {
    ...bulk,
    fields: [...bulk.fields, ...fields.map((field) => ownSpec(field, people))],
    toWire: (name, value) => {
      const field = fields.find((one) => nameOf(one) === name);
      if (field) return { extra: ownWire(field, value) };
      return bulk.toWire?.(name, value) ?? { [name]: value };
    },
  };
}
