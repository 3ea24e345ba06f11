import type { Column } from "./types";

/** How a person wants to see a list. */
export interface Layout {
  /** Column keys in the wished order; those not named follow in the list's own order. */
  order: string[];
  /** Only where it differs from what the list shows by itself. */
  shown: Record<string, boolean>;
  compact: boolean;
}

export const PLAIN: Layout = { order: [], shown: {}, compact: false };

/** All columns in the wished order. The first one names the record and stays first. */
export function arranged<Row>(columns: Column<Row>[], { order }: Layout): Column<Row>[] {
  const [first, ...rest] = columns;
  if (!first) return [];
  const named = order.flatMap((key) => rest.filter((column) => column.key === key));
  return [first, ...named, ...rest.filter(({ key }) => !order.includes(key))];
}

export const isShown = <Row>(column: Column<Row>, { shown }: Layout) => shown[column.key] ?? !column.spare;

export function visible<Row>(columns: Column<Row>[], layout: Layout): Column<Row>[] {
  return arranged(columns, layout).filter((column, index) => index === 0 || isShown(column, layout));
}

/** The keys with one of them moved to another place; out of bounds is the nearest end. */
export function moved(keys: string[], key: string, to: number): string[] {
  const others = keys.filter((other) => other !== key);
  const place = Math.min(others.length, Math.max(0, to));
  return [...others.slice(0, place), key, ...others.slice(place)];
}

/** A list as it stands, ready to be kept as a view. */
export interface Kept {
  query: string;
  columns: string[];
  density: "comfortable" | "compact";
}

interface Stored {
  columns?: string[];
  density?: string;
}

/** A saved view names the columns that stand, in order. */
export function layoutOf<Row>({ columns: kept = [], density }: Stored, columns: Column<Row>[]): Layout {
  const compact = density === "compact";
  if (kept.length === 0) return { ...PLAIN, compact };
  return { order: kept, shown: Object.fromEntries(columns.map(({ key }) => [key, kept.includes(key)])), compact };
}

export function storedOf<Row>(layout: Layout, columns: Column<Row>[]) {
  const density = layout.compact ? ("compact" as const) : ("comfortable" as const);
  return { columns: visible(columns, layout).map(({ key }) => key), density };
}

/** Whether two layouts draw the same list. */
export function looksSame<Row>(a: Layout, b: Layout, columns: Column<Row>[]): boolean {
  return JSON.stringify(storedOf(a, columns)) === JSON.stringify(storedOf(b, columns));
}
