import { useState } from "react";

export interface Picked<Row> {
  rows: Row[];
  has: (id: number) => boolean;
  toggle: (id: number | undefined) => void;
  /** All rows of the page, or none. */
  toggleAll: () => void;
  clear: () => void;
}

/** The rows that are picked; rows that left the page are no longer picked. */
export function usePicked<Row extends { id: number }>(shown: Row[]): Picked<Row> {
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const rows = shown.filter((row) => ids.has(row.id));
  const toggle = (id: number | undefined) => {
    if (id === undefined) return;
    const next = new Set(ids);
    if (!next.delete(id)) next.add(id);
    setIds(next);
  };
  const clear = () => setIds(new Set());
  const toggleAll = () => setIds(new Set(rows.length === shown.length ? [] : shown.map((row) => row.id)));
  return { rows, has: (id) => ids.has(id), toggle, toggleAll, clear };
}
