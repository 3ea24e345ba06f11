import { Loader, UnstyledButton } from "@mantine/core";
import { Plus } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

import { complaint } from "@/components/fields/check";
import { FieldInput } from "@/components/fields/FieldInput";
import { isBlank, type FieldSpec, type FieldValue } from "@/components/fields/spec";
import { fieldMessages } from "@/components/form/useRecordForm";
import { t } from "@/lib/i18n";

import classes from "./EditableFact.module.css";

interface Props {
  spec: FieldSpec;
  value: FieldValue;
  /** How the value reads when it is not being edited; the value itself when left out. */
  children?: ReactNode;
  /** Absent where the person may not change it. */
  save?: (value: FieldValue) => Promise<unknown>;
}

const ONE_STEP = ["choice", "switch", "date"];

/** A fact that turns into its field when clicked: Enter or leaving it saves, Esc takes back. */
export function EditableFact({ spec, value, children, save }: Props) {
  const [editing, setEditing] = useState(false);
  const target = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => target.current?.focus());
  };
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{spec.label}</dt>
      <dd className={classes.value}>
        {editing && save ? <FactEditor spec={spec} value={value} save={save} onClose={close} /> : <FactReading ref={target} spec={spec} value={value} onEdit={save && (() => setEditing(true))} text={children} />}
      </dd>
    </div>
  );
}

interface ReadingProps {
  ref: React.Ref<HTMLButtonElement>;
  spec: FieldSpec;
  value: FieldValue;
  text: ReactNode;
  onEdit?: () => void;
}

function FactReading({ ref, spec, value, text, onEdit }: ReadingProps) {
  const words = text ?? (Array.isArray(value) ? value.join(", ") : breakable(String(value)));
  if (isBlank(value)) return <BlankFact ref={ref} spec={spec} onEdit={onEdit} />;
  if (!onEdit) return <span className={classes.reading}>{words}</span>;
  return (
    <UnstyledButton ref={ref} className={classes.reading} data-editable onClick={onEdit} title={t("Düzenlemek için tıklayın")}>
      {words}
    </UnstyledButton>
  );
}

/** Addresses may break after their own marks, never within a word. */
function breakable(text: string): ReactNode {
  const parts = text.split(/(?<=[@/.])(?=[^\s@/.])/);
  return parts.length < 2 ? text : parts.map((part, place) => [place > 0 && <wbr key={place} />, part]);
}

function BlankFact({ ref, spec, onEdit }: Pick<ReadingProps, "ref" | "spec" | "onEdit">) {
  if (!onEdit) return <span className={`${classes.reading} ${classes.none}`}>{t("Belirtilmemiş")}</span>;
  return (
    <UnstyledButton ref={ref} className={classes.reading} data-editable data-blank onClick={onEdit} aria-label={t("{field}: Ekle", { field: spec.label })}>
      <Plus size={14} aria-hidden />
      {t("Ekle")}
    </UnstyledButton>
  );
}

interface EditorProps {
  spec: FieldSpec;
  value: FieldValue;
  save: (value: FieldValue) => Promise<unknown>;
  onClose: () => void;
}

function FactEditor({ spec, value, save, onClose }: EditorProps) {
  const { typed, type, error, busy, commit } = useFactEditing({ spec, value, save, onClose });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>("input, textarea")?.focus();
  }, []);

  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    } else if (event.key === "Enter" && (spec.kind !== "area" || event.ctrlKey) && spec.kind !== "tags") {
      event.preventDefault();
      void commit(typed);
    }
  };
  const onChange = (next: FieldValue) => {
    type(next);
    if (ONE_STEP.includes(spec.kind)) void commit(next);
  };
  return (
    <div ref={box} className={classes.editor} onKeyDown={onKey}>
      <FieldInput bare spec={spec} value={typed} error={error} onChange={onChange} onBlur={ONE_STEP.includes(spec.kind) ? undefined : () => void commit(typed)} />
      {busy && <Loader size={14} className={classes.busy} aria-label={t("Kaydediliyor")} />}
    </div>
  );
}

function useFactEditing({ spec, value, save, onClose }: EditorProps) {
  const [typed, setTyped] = useState(value);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const guard = useRef(false);

  const commit = async (next: FieldValue) => {
    if (guard.current) return;
    if (JSON.stringify(next) === JSON.stringify(value)) return onClose();
    const wrong = complaint(spec, next);
    setError(wrong);
    if (wrong) return;
    guard.current = true;
    setBusy(true);
    try {
      await save(next);
      onClose();
    } catch (failure) {
      setError(fieldMessages(failure)[spec.name] ?? (failure as Error).message);
    } finally {
      guard.current = false;
      setBusy(false);
    }
  };
  const type = (next: FieldValue) => {
    setTyped(next);
    setError(undefined);
  };
  return { typed, type, error, busy, commit };
}
