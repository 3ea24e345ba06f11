import { UnstyledButton } from "@mantine/core";
import { X } from "lucide-react";
import { useState, type KeyboardEvent } from "react";

import { day } from "@/lib/format";
import { t } from "@/lib/i18n";
import { fromDecimal, toNumber } from "@/lib/validators";

import classes from "./FilterChips.module.css";
import type { Filter } from "./types";

interface Props {
  filter: Filter;
  value: string;
  editing: boolean;
  onEdit: (editing: boolean) => void;
  onChoose: (value: string) => void;
}

const shown = ({ free }: Filter, value: string) => (free === "date" ? day(value) : free === "decimal" ? fromDecimal(value) : value);

/** A filter whose value is written: press to write, Enter sets it, an empty one is dropped. */
export function FreeChip({ filter, value, editing, onEdit, onChoose }: Props) {
  return (
    <span className={classes.chip}>
      <UnstyledButton className={classes.target} onClick={() => onEdit(true)} tabIndex={editing ? -1 : 0}>
        <span className={classes.key}>{filter.label}</span> {!editing && <span className={classes.value}>{shown(filter, value)}</span>}
      </UnstyledButton>
      {editing && <Writing filter={filter} value={value} onChoose={onChoose} onLeave={() => onEdit(false)} />}
      <UnstyledButton className={classes.drop} onClick={() => onChoose("")} aria-label={t("{filter} süzgecini kaldır", { filter: filter.label })}>
        <X size={14} />
      </UnstyledButton>
    </span>
  );
}

interface WritingProps {
  filter: Filter;
  value: string;
  onChoose: (value: string) => void;
  onLeave: () => void;
}

function Writing({ filter, value, onChoose, onLeave }: WritingProps) {
  const [typed, setTyped] = useState(filter.free === "decimal" ? fromDecimal(value) : value);
  const settle = () => {
    const words = typed.trim();
    const meant = filter.free === "decimal" && words ? toNumber(words) : words;
    if (meant === undefined || meant === value) onLeave();
    else onChoose(meant);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") settle();
    if (event.key === "Escape") onLeave();
  };
  return <input autoFocus className={classes.write} type={filter.free === "date" ? "date" : "text"} inputMode={filter.free === "decimal" ? "decimal" : undefined} aria-label={filter.label} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={onKey} onBlur={settle} />;
}
