import { Checkbox } from "@mantine/core";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { MouseEvent } from "react";
import { Link, useNavigate } from "react-router";

import { t } from "@/lib/i18n";

import classes from "./RecordList.module.css";
import { SkeletonRows } from "./SkeletonRows";
import type { Column, ListSpec } from "./types";
import type { Picked } from "./usePicked";

interface Props<Row> {
  spec: ListSpec<Row>;
  columns: Column<Row>[];
  /** Undefined before the first answer. */
  rows?: Row[];
  ordering: string;
  onSort: (column: string) => void;
  picked: Picked;
}

export function ListTable<Row extends { id: number }>({ spec, columns, rows, ordering, onSort, picked }: Props<Row>) {
  const pickable = Boolean(spec.source && spec.bulk);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {pickable && (
            <th className={classes.pick} scope="col">
              <Checkbox size="xs" aria-label={t("Sayfadaki hepsini seç")} checked={picked.pageState === "all"} indeterminate={picked.pageState === "some"} onChange={picked.toggleAll} />
            </th>
          )}
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} ordering={ordering} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows?.map((row) => <ListRow key={row.id} spec={spec} columns={columns} row={row} picked={pickable ? picked : undefined} />)}
        {!rows && <SkeletonRows columns={columns} pickable={pickable} />}
      </tbody>
    </table>
  );
}

interface HeadProps<Row> {
  column: Column<Row>;
  ordering: string;
  onSort: (column: string) => void;
}

function directionOf(ordering: string, sort?: string): "ascending" | "descending" | undefined {
  if (!sort) return undefined;
  return ordering === sort ? "ascending" : ordering === `-${sort}` ? "descending" : undefined;
}

function HeadCell<Row>({ column, ordering, onSort }: HeadProps<Row>) {
  const { sort, label, right, width } = column;
  const direction = directionOf(ordering, sort);
  const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <th scope="col" data-right={right || undefined} style={{ width }} aria-sort={direction}>
      {sort ? (
        <button type="button" className={classes.sort} onClick={() => onSort(sort)}>
          {label}
          <Arrow size={14} aria-hidden data-idle={!direction || undefined} />
        </button>
      ) : (
        label
      )}
    </th>
  );
}

interface RowProps<Row> {
  spec: ListSpec<Row>;
  columns: Column<Row>[];
  row: Row;
  picked?: Picked;
}

const isOwnControl = (target: EventTarget) => target instanceof Element && target.closest("a, button, input, label") !== null;

function ListRow<Row extends { id: number }>({ spec, columns, row, picked }: RowProps<Row>) {
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    if (isOwnControl(event.target) || getSelection()?.toString()) return;
    if (event.ctrlKey || event.metaKey) window.open(spec.href(row), "_blank", "noopener");
    else void navigate(spec.href(row));
  };
  return (
    <tr className={classes.row} data-row data-picked={picked?.has(row.id) || undefined} onClick={open}>
      {picked && (
        <td className={classes.pick}>
          <Checkbox size="xs" aria-label={t("{title} satırını seç", { title: spec.title(row) })} checked={picked.has(row.id)} onChange={() => picked.toggle(row.id)} />
        </td>
      )}
      {columns.map((column, index) => (
        <td key={column.key} data-right={column.right || undefined} data-card={column.onCard || index === 0 || undefined} className={column.right ? "figures" : undefined}>
          {index === 0 ? (
            <Link to={spec.href(row)} className={classes.name} data-row-link>
              {spec.badge?.(row)}
              <span className={classes.clip}>{column.cell(row)}</span>
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
