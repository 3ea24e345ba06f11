import { Button, Group } from "@mantine/core";
import type { KeyboardEvent } from "react";

import { FieldInput } from "@/components/fields/FieldInput";
import type { FieldSpec, Values } from "@/components/fields/spec";
import { t } from "@/lib/i18n";

import classes from "./InlineForm.module.css";
import { FailureNotice, RestoredNotice } from "./notices";
import { useRecordForm } from "./useRecordForm";

interface Props {
  draftKey: string;
  label: string;
  fields: FieldSpec[];
  initial: Values;
  save: (values: Values) => Promise<unknown>;
  onClose: () => void;
  /** What follows a save; the form closes when left out. */
  onSaved?: () => void;
  submitLabel?: string;
}

/** The same form for a small record that hangs on another: opens where it stands, Ctrl+Enter saves, Esc closes. */
export function InlineForm({ draftKey, label, fields, initial, save, onClose, onSaved = onClose, submitLabel }: Props) {
  const form = useRecordForm({ draftKey, specs: fields, initial, save });
  const submit = async () => {
    if (await form.submit()) onSaved();
  };
  const onKey = (event: KeyboardEvent) => {
    const saves = (event.ctrlKey || event.metaKey) && (event.key === "Enter" || event.key === "s");
    if (saves) {
      event.preventDefault();
      event.stopPropagation();
      void submit();
    } else if (event.key === "Escape" && !event.defaultPrevented) onClose();
  };
  return (
    <form
      className={classes.form}
      aria-label={label}
      noValidate
      onKeyDown={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {form.restored && <RestoredNotice onStartOver={form.startOver} onKeep={form.keepRestored} />}
      <div className={classes.fields}>
        {fields.map((spec) => (
          <div key={spec.name} data-half={spec.half || undefined}>
            <FieldInput spec={spec} value={form.values[spec.name]} error={form.errorOf(spec.name)} onChange={(value) => form.change(spec.name, value)} onBlur={() => form.touch(spec.name)} />
          </div>
        ))}
      </div>
      {form.failure && <FailureNotice error={form.failure} known={fields.map((spec) => spec.name)} />}
      <Group gap="xs" mt="md">
        <Button type="submit" loading={form.saving}>
          {submitLabel ?? t("Kaydet")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("Vazgeç")}
        </Button>
      </Group>
    </form>
  );
}
