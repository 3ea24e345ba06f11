import { ActionIcon, Anchor, Badge, Button } from "@mantine/core";
import { Archive, Pencil, Plus, UsersRound } from "lucide-react";
import { useState } from "react";

import type { FieldSpec, FieldValue, Values } from "@/components/fields/spec";
import { asText } from "@/components/fields/spec";
import { InlineForm } from "@/components/form/InlineForm";
import { PersonBadge } from "@/components/PersonBadge";
import { EmptyState } from "@/components/states";
import { notifyError, notifyUndo } from "@/components/toast";
import type { Schema } from "@/lib/api";
import { phone as readablePhone } from "@/lib/format";
import { t } from "@/lib/i18n";
import * as valid from "@/lib/validators";

import { useContactWrites } from "./api";
import classes from "./customers.module.css";
import { addressed, salutationChoices, type Contact } from "./words";

const fields = (): FieldSpec[] => [
  { name: "first_name", label: t("Ad"), kind: "text", required: true, half: true, autoFocus: true },
  { name: "last_name", label: t("Soyad"), kind: "text", half: true },
  { name: "salutation", label: t("Hitap"), kind: "choice", choices: salutationChoices(), half: true, placeholder: t("Bilinmiyor") },
  { name: "role", label: t("Görevi"), kind: "text", half: true },
  { name: "email", label: t("E-posta"), kind: "email", validate: valid.email, half: true },
  { name: "phone", label: t("Telefon"), kind: "tel", validate: valid.phone, half: true },
  { name: "primary", label: t("Asıl ilgili kişi"), kind: "switch" },
];

const BLANK: Values = { first_name: "", last_name: "", salutation: "", role: "", email: "", phone: "", primary: false };

function toValues(contact?: Contact): Values {
  const known = Object.keys(BLANK).map((name) => [name, contact?.[name as keyof Contact] ?? BLANK[name]] as [string, FieldValue]);
  const values: Values = Object.fromEntries(known);
  return { ...values, phone: readablePhone(asText(values.phone)) };
}

const toBody = (values: Values) => ({ ...values, phone: valid.toE164(asText(values.phone)) ?? asText(values.phone) }) as Schema["PatchedContactRequest"];

interface Props {
  customer: number;
  contacts: Contact[];
  mayChange: boolean;
}

export function Contacts({ customer, contacts, mayChange }: Props) {
  const [editing, setEditing] = useState<number | "new">();
  const { save, archive, restore } = useContactWrites();
  const close = () => setEditing(undefined);
  const form = (contact?: Contact) => (
    <InlineForm
      draftKey={`contacts.${customer}.${contact?.id ?? "new"}`}
      label={contact ? addressed(contact) : t("Kişi ekle")}
      fields={fields()}
      initial={toValues(contact)}
      save={(values) => save.mutateAsync({ id: contact?.id, body: { ...toBody(values), customer } })}
      onClose={close}
    />
  );
  const drop = ({ id, first_name: name }: Contact) =>
    void archive.mutateAsync(id).then(() => notifyUndo(t("{name} arşivlendi.", { name }), () => restore.mutateAsync(id)), notifyError);
  const add = (
    <Button variant="default" size="compact-md" leftSection={<Plus size={16} />} onClick={() => setEditing("new")}>
      {t("Kişi ekle")}
    </Button>
  );
  return (
    <div>
      {mayChange && contacts.length > 0 && <div className={classes.tabHead}>{add}</div>}
      {editing === "new" && form()}
      {contacts.length === 0 && editing !== "new" && <EmptyState icon={UsersRound} title={t("Kayıtlı kişi yok")} action={mayChange && add}>{t("Kiminle konuşulduğunu bilmek için ilk kişiyi ekleyin.")}</EmptyState>}
      <ul className={classes.things}>
        {contacts.map((contact) => (editing === contact.id ? <li key={contact.id}>{form(contact)}</li> : <ContactRow key={contact.id} contact={contact} onEdit={mayChange ? () => setEditing(contact.id) : undefined} onDrop={() => drop(contact)} />))}
      </ul>
    </div>
  );
}

interface RowProps {
  contact: Contact;
  onEdit?: () => void;
  onDrop: () => void;
}

function ContactRow({ contact, onEdit, onDrop }: RowProps) {
  return (
    <li className={classes.thing}>
      <PersonBadge name={`${contact.first_name} ${contact.last_name ?? ""}`} size={32} />
      <div className={classes.thingWords}>
        <div className={classes.thingTitle}>
          {addressed(contact)}
          {contact.primary && (
            <Badge variant="light" size="sm" tt="none">
              {t("Asıl ilgili kişi")}
            </Badge>
          )}
        </div>
        <div className={classes.thingMore}>
          {contact.role && <span>{contact.role}</span>}
          {contact.phone && (
            <Anchor href={`tel:${contact.phone}`} className="figures">
              {readablePhone(contact.phone)}
            </Anchor>
          )}
          {contact.email && <Anchor href={`mailto:${contact.email}`}>{contact.email}</Anchor>}
        </div>
      </div>
      {onEdit && (
        <>
          <ActionIcon variant="subtle" color="gray" onClick={onEdit} aria-label={t("{name}: düzenle", { name: contact.first_name })}>
            <Pencil size={16} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" onClick={onDrop} aria-label={t("{name}: arşivle", { name: contact.first_name })}>
            <Archive size={16} />
          </ActionIcon>
        </>
      )}
    </li>
  );
}
