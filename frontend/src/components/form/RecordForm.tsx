import { Button, Group, Text } from "@mantine/core";
import { Fragment, useRef, type ReactNode } from "react";

import { FieldInput } from "@/components/fields/FieldInput";
import type { FieldSpec, Section, Values } from "@/components/fields/spec";
import { useSaveKey } from "@/hooks/useKeys";
import { ApiError } from "@/lib/api";
import { t } from "@/lib/i18n";

import { ConflictDialog } from "./ConflictDialog";
import { FormSection } from "./FormSection";
import { LeaveDialog } from "./LeaveDialog";
import { FailureNotice, RestoredNotice } from "./notices";
import classes from "./RecordForm.module.css";
import { useLeaveWarning } from "./useLeaveWarning";
import { useRecordForm } from "./useRecordForm";

interface Props {
  draftKey: string;
  sections: Section[];
  initial: Values;
  submitLabel: string;
  /** Writes the record; what it throws is shown at the fields. */
  save: (values: Values) => Promise<unknown>;
  onSaved: () => void;
  onCancel?: () => void;
  /** The stored record of a version conflict as form values. */
  readCurrent?: (current: unknown) => Values;
  /** What is worth knowing about the values while they are typed; stands under the first section. */
  remark?: (values: Values) => ReactNode;
}

/** The one way to fill in a record. */
export function RecordForm({ draftKey, sections, initial, submitLabel, save, onSaved, onCancel, readCurrent, remark }: Props) {
  const specs = sections.flatMap((section) => section.fields);
  const form = useRecordForm({ draftKey, specs, initial, save });
  const { blocker, letGo } = useLeaveWarning(form.changed.length > 0);
  const element = useRef<HTMLFormElement>(null);

  const submit = async () => {
    if (await form.submit()) {
      letGo();
      onSaved();
    } else {
      requestAnimationFrame(() => element.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
    }
  };
  useSaveKey(() => void submit());

  return (
    <form
      ref={element}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {form.restored && <RestoredNotice onStartOver={form.startOver} onKeep={form.keepRestored} />}
      {sections.map((section, index) => (
        <Fragment key={section.title ?? index}>
          <FormSection section={section} values={form.values} errorOf={form.errorOf}>
            {(spec) => (
              <FieldInput key={spec.name} spec={spec} value={form.values[spec.name]} error={form.errorOf(spec.name)} onChange={(value) => form.change(spec.name, value)} onBlur={() => form.touch(spec.name)} />
            )}
          </FormSection>
          {index === 0 && remark?.(form.values)}
        </Fragment>
      ))}
      <Refusal failure={form.failure} specs={specs}>
        {(current) => readCurrent && <ConflictDialog specs={specs} mine={form.values} theirs={readCurrent(current)} original={initial} onSettle={form.setValues} />}
      </Refusal>
      <FormFoot submitLabel={submitLabel} saving={form.saving} onCancel={onCancel} />
      <LeaveDialog blocker={blocker} onDiscard={form.startOver} />
    </form>
  );
}

interface RefusalProps {
  failure?: Error;
  specs: FieldSpec[];
  /** Draws the settling of a version conflict over the stored record. */
  children: (current: unknown) => ReactNode;
}

function Refusal({ failure, specs, children }: RefusalProps) {
  if (!failure) return null;
  if (failure instanceof ApiError && failure.code === "version_conflict") return children(failure.current);
  return <FailureNotice error={failure} known={specs.map((spec) => spec.name)} />;
}

function FormFoot({ submitLabel, saving, onCancel }: { submitLabel: string; saving: boolean; onCancel?: () => void }) {
  return (
    <Group className={classes.foot} gap="xs">
      <Button type="submit" loading={saving}>
        {submitLabel}
      </Button>
      {onCancel && (
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t("Vazgeç")}
        </Button>
      )}
      <Text size="xs" c="var(--ink-2)" className={classes.keys}>
        {t("Ctrl+S kaydeder")}
      </Text>
    </Group>
  );
}
