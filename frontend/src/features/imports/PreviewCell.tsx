import { TextInput, UnstyledButton } from "@mantine/core";
import { useRef, useState, type KeyboardEvent } from "react";

import { notifyError } from "@/components/toast";
import { t } from "@/lib/i18n";

import { Complaint } from "./Complaint";
import classes from "./preview.module.css";
import type { PreviewRow } from "./words";

interface Props {
  label: string;
  line: number;
  text: string;
  readAs: string;
  warnings: PreviewRow["warnings"];
  edited: boolean;
  /** Absent where the column goes nowhere. */
  onEdit?: (text: string) => Promise<unknown>;
}

/** One cell: what it says, what is wrong with it; pressing it lets one mend it. */
export function PreviewCell({ label, line, text, readAs, warnings, edited, onEdit }: Props) {
  const [editing, setEditing] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => target.current?.focus());
  };
  const name = t("{column}, {line}. satır", { column: label, line });
  return (
    <td data-label={label} data-bad={warnings.some(({ severity }) => severity === "error") || undefined} data-edited={edited || undefined}>
      {editing && onEdit ? (
        <CellEditor name={name} text={text} onEdit={onEdit} onClose={close} />
      ) : (
        <UnstyledButton ref={target} className={classes.cell} disabled={!onEdit} onClick={() => setEditing(true)} >
          <span className="unseen">{name}: </span>
          {text || <span className={classes.blank}>{t("boş")}</span>}
          {readAs && <span className={classes.readAs}>→ {readAs}</span>}
          {edited && <span className={classes.readAs}>{t("düzeltildi")}</span>}
        </UnstyledButton>
      )}
      {warnings.map((warning) => (
        <Complaint key={warning.code} severity={warning.severity} words={warning.message} />
      ))}
    </td>
  );
}

interface EditorProps {
  name: string;
  text: string;
  onEdit: (text: string) => Promise<unknown>;
  onClose: () => void;
}

/** Enter or leaving it keeps what was typed, Esc takes it back. */
function CellEditor({ name, text, onEdit, onClose }: EditorProps) {
  const [typed, setTyped] = useState(text);
  const done = useRef(false);
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    if (!keep || typed === text) return onClose();
    onEdit(typed).then(onClose, (problem: unknown) => {
      done.current = false;
      notifyError(problem);
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter") finish(true);
    else if (event.key === "Escape") finish(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return <TextInput autoFocus size="xs" miw={140} aria-label={name} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onKeyDown={onKey} onBlur={() => finish(true)} onFocus={(event) => event.currentTarget.select()} />;
}
