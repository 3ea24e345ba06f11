import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import type { Choice, FieldSpec, FieldValue } from "@/components/fields/spec";
import type { Plural } from "@/lib/api/plurals";

import type { ListQuery } from "./state";

export interface Column<Row> {
  key: string;
  label: string;
  /** The API's ordering name; a column without one cannot be sorted by. */
  sort?: string;
  /** Figures and money stand on the right. */
  right?: boolean;
  width?: number;
  /** Shown only when the person asks for it. */
  spare?: boolean;
  /** One of the facts of the card on narrow screens. */
  onCard?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface Filter {
  key: string;
  label: string;
  choices: Choice[];
  /** Set where the value is written, not chosen. */
  free?: "text" | "decimal" | "date";
}

export interface Page<Row> {
  count: number;
  results: Row[];
}

/** What may be changed on many records at once. */
export interface BulkSpec {
  fields: FieldSpec[];
  /** One field as the API takes it; as it is when left out. */
  toWire?: (name: string, value: FieldValue) => object;
  /** Tags in use; absent where the records carry none. */
  tags?: string[];
}

/** Where the list's records live; with it come saved views, own fields, export and changes to many at once. */
export interface Source {
  /** The kind of record as the API names it: "customers.customer". */
  on: string;
  plural: Plural;
  /** The module whose rights are asked for. */
  module: string;
  /** What a file of such records is imported as. */
  importAs?: string;
}

/** All that one module says about its list; the list component does the rest. */
export interface ListSpec<Row> {
  /** Names the stored columns and density and the query, as "customers". */
  name: string;
  heading: string;
  /** The page of the guide that tells about it. */
  guide: string;
  /** What the rows are called: "müşteri". */
  noun: (count: number) => string;
  columns: Column<Row>[];
  filters: Filter[];
  fetchPage: (query: ListQuery) => Promise<Page<Row>>;
  href: (row: Row) => string;
  title: (row: Row) => string;
  badge?: (row: Row) => ReactNode;
  /** Absent where there is nothing to search. */
  searchHint?: string;
  empty: { icon: LucideIcon; title: string; words: string; action?: ReactNode };
  source?: Source;
  bulk?: BulkSpec;
  onNew?: () => void;
}
