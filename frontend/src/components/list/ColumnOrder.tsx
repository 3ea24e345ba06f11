import { UnstyledButton } from "@mantine/core";
import { GripVertical } from "lucide-react";
import { useState, type DragEvent, type KeyboardEvent, type ReactNode } from "react";

import { t } from "@/lib/i18n";

import { moved } from "./layout";
import classes from "./tools.module.css";

interface Named {
  key: string;
  label: string;
}

interface Props<Thing extends Named> {
  columns: Thing[];
  onOrder: (keys: string[]) => void;
  children: (column: Thing) => ReactNode;
}

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };

/** Things that are put in order: dragged by their handle, or moved by the arrow keys on it. */
export function ColumnOrder<Thing extends Named>({ columns, onOrder, children }: Props<Thing>) {
  const [dragged, setDragged] = useState<string>();
  const [said, setSaid] = useState("");
  const keys = columns.map(({ key }) => key);
  const move = ({ key, label }: Named, to: number) => {
    const next = moved(keys, key, to);
    onOrder(next);
    setSaid(t("{column}: {place}. sırada", { column: label, place: next.indexOf(key) + 1 }));
  };
  const onKey = (column: Named) => (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(column, keys.indexOf(column.key) + step);
  };
  const onOver = (column: Named) => (event: DragEvent) => {
    event.preventDefault();
    const held = columns.find(({ key }) => key === dragged);
    if (held && held.key !== column.key) move(held, keys.indexOf(column.key));
  };
  return (
    <>
      <ul className={classes.order}>
        {columns.map((column) => (
          <li key={column.key} draggable onDragStart={() => setDragged(column.key)} onDragOver={onOver(column)} onDragEnd={() => setDragged(undefined)} data-dragged={dragged === column.key || undefined}>
            {children(column)}
            <UnstyledButton className={classes.grip} aria-label={t("{column}: taşı (yukarı ve aşağı ok)", { column: column.label })} onKeyDown={onKey(column)}>
              <GripVertical size={14} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  );
}
