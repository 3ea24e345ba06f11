import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import type { Choice } from "@/components/fields/spec";

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
}

export interface Page<Row> {
  count: number;
  results: Row[];
}

export interface BulkDeed<Row> {
  label: string;
  icon: LucideIcon;
  run: (rows: Row[]) => Promise<unknown>;
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
  searchHint: string;
  empty: { icon: LucideIcon; title: string; words: string; action?: ReactNode };
  bulk?: BulkDeed<Row>[];
  onNew?: () => void;
}
