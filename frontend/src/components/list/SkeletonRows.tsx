import { Skeleton } from "@mantine/core";

import type { Column } from "./types";

const ROWS = 12;

/** The shape of rows while the first ones are on their way. */
export function SkeletonRows<Row>({ columns, pickable }: { columns: Column<Row>[]; pickable: boolean }) {
  return Array.from({ length: ROWS }, (_, row) => (
    <tr key={row} data-skeleton aria-hidden>
      {pickable && <td />}
      {columns.map((column, index) => (
        <td key={column.key} data-right={column.right || undefined} data-card={column.onCard || index === 0 || undefined}>
          <Skeleton height={10} radius={4} width={`${40 + ((row * 37 + index * 23) % 45)}%`} ml={column.right ? "auto" : undefined} />
        </td>
      ))}
    </tr>
  ));
}
