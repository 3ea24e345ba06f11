import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { Pencil, Plus, TextCursorInput, Trash2 } from "lucide-react";
import { useState } from "react";

import { asList, type FieldSpec, type Values } from "@/components/fields/spec";
import { InlineForm } from "@/components/form/InlineForm";
import { ColumnOrder } from "@/components/list/ColumnOrder";
import { Section } from "@/components/settings/Section";
import { EmptyState } from "@/components/states";
import { notifyError, notifyUndo } from "@/components/toast";
import { useOwnFields, useOwnFieldWrites, type OwnField } from "@/hooks/useOwnFields";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import classes from "./desk.module.css";
import { recordKinds } from "./kinds";

const types = (): Record<OwnField["type"], string> => ({ text: t("Metin"), number: t("Sayı"), money: t("Para (TL)"), date: t("Tarih"), choice: t("Seçenek"), person: t("Kişi") });

const typeChoices = () => Object.entries(types()).map(([value, label]) => ({ value, label }));

/** A field's kind of value never changes: what is stored would no longer fit. */
function specs(field: OwnField | undefined): FieldSpec[] {
  const made = field !== undefined;
  const choices = !made || field.type === "choice";
  return [
    { name: "label", label: t("Alanın adı"), kind: "text", required: true, autoFocus: true, maxLength: 80, half: true },
    ...(made ? [] : [{ name: "type", label: t("Ne yazılacak"), kind: "choice" as const, required: true, choices: typeChoices(), half: true }]),
    ...(choices ? [{ name: "choices", label: t("Seçenekler"), kind: "tags" as const, help: made ? undefined : t("Yalnız “Seçenek” türünde: her birinden sonra Enter’a basın.") }] : []),
    { name: "required", label: t("Boş bırakılamaz"), kind: "switch" },
  ];
}

const BLANK = { label: "", type: "text", choices: [], required: false };

function toValues(field?: OwnField): Values {
  const { label, type, choices = [], required = false } = { ...BLANK, ...field };
  return { label, type, choices, required };
}

const namesOf = (on: string, field?: OwnField) =>
  field ? { draftKey: `own-fields.${field.id}`, label: field.label } : { draftKey: `own-fields.${on}.new`, label: t("Alan ekle") };

const toBody = ({ choices, ...rest }: Values) => ({ ...rest, choices: rest.type === "choice" ? asList(choices) : [] }) as Schema["PatchedCustomFieldRequest"];

/** The fields that the agency adds to its records: define, put in order, take away. */
export function OwnFields() {
  const [on, setOn] = useState(recordKinds()[0]?.value ?? "");
  const [editing, setEditing] = useState<number | "new">();
  const fields = useOwnFields(on) ?? [];
  const { save } = useOwnFieldWrites();
  const close = () => setEditing(undefined);
  const form = (field?: OwnField) => (
    <InlineForm
      {...namesOf(on, field)}
      fields={specs(field)}
      initial={toValues(field)}
      save={(values) => save.mutateAsync({ id: field?.id, body: { ...toBody(values), on, position: field ? field.position : fields.length } })}
      onClose={close}
    />
  );
  const add = (
    <Button variant="default" size="compact-md" leftSection={<Plus size={16} />} onClick={() => setEditing("new")}>
      {t("Alan ekle")}
    </Button>
  );
  return (
    <Section title={t("Ek alanlar")} words={t("Buraya eklediğiniz alanlar formda, kayıt sayfasında, listenin sütunlarında ve süzgeçlerinde görünür.")} action={editing === "new" ? undefined : add}>
      <SegmentedControl size="xs" aria-label={t("Kayıt türü")} value={on} onChange={setOn} data={recordKinds()} mb="sm" />
      {editing === "new" && form()}
      {fields.length === 0 && <NoFields />}
      <FieldRows fields={fields} editing={editing} onEdit={setEditing} form={form} />
    </Section>
  );
}

const NoFields = () => <EmptyState icon={TextCursorInput} title={t("Henüz ek alan yok")} />;

interface RowsProps {
  fields: OwnField[];
  editing?: number | "new";
  onEdit: (id: number) => void;
  form: (field: OwnField) => React.ReactElement;
}

function FieldRows({ fields, editing, onEdit, form }: RowsProps) {
  const { save, drop } = useOwnFieldWrites();
  const order = (keys: string[]) => keys.forEach((key, position) => {
    const field = fields.find((one) => one.key === key);
    if (field && field.position !== position) save.mutate({ id: field.id, body: { position } }, { onError: notifyError });
  });
  const remove = ({ id, ...body }: OwnField) =>
    drop.mutate(id, { onError: notifyError, onSuccess: () => notifyUndo(t("{name} alanı kaldırıldı; değerleri saklanıyor.", { name: body.label }), () => save.mutateAsync({ body })) });
  return (
    <div className={classes.rows}>
      <ColumnOrder columns={fields} onOrder={order}>
        {(field) =>
          editing === field.id ? (
            <div className={classes.grow}>{form(field)}</div>
          ) : (
            <div className={classes.row}>
              <strong>{field.label}</strong>
              <span className={classes.more}>{[types()[field.type], field.required && t("zorunlu"), field.choices?.join(", ")].filter(Boolean).join(" · ")}</span>
              <ActionIcon variant="subtle" color="gray" aria-label={t("{name}: düzenle", { name: field.label })} onClick={() => onEdit(field.id)}>
                <Pencil size={16} />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={t("{name}: kaldır", { name: field.label })} onClick={() => remove(field)}>
                <Trash2 size={16} />
              </ActionIcon>
            </div>
          )
        }
      </ColumnOrder>
    </div>
  );
}
