import { EditableFact } from "@/components/facts/EditableFact";
import { StatusDot } from "@/components/StatusDot";
import { TagRow } from "@/components/TagRow";
import type { FieldValue } from "@/components/fields/spec";
import { nameOf, ownReading, ownSpec, ownValue, ownWire, type Own } from "@/components/own/values";
import { t } from "@/lib/i18n";

import { useCustomerWrites, useFormChoices } from "./api";
import classes from "./customers.module.css";
import { customerFields, toForm, toWire } from "./form";
import { kindLabel, priorityLabel, statusLabel, statusTone, type CustomerDetail } from "./words";

const groups = (): [title: string, names: string[]][] => [
  [t("Bilgiler"), ["status", "priority", "sector", "owner_id", "source", "tags"]],
  [t("İletişim"), ["phone", "email", "website", "address", "district", "city"]],
  [t("Fatura bilgileri"), ["legal_title", "kind", "tax_office", "vkn", "tckn", "mersis"]],
];

/** The facts of a customer, each edited where it stands. */
export function CustomerFacts({ customer, mayChange }: { customer: CustomerDetail; mayChange: boolean }) {
  const choices = useFormChoices();
  const fields = customerFields(choices);
  const { change } = useCustomerWrites();
  const values = toForm(customer);
  const save = (name: string) => (value: FieldValue) =>
    change.mutateAsync({ id: customer.id, body: { ...toWire(name, value), version: customer.version } });
  const saveOwn = (field: Own["fields"][number]) => (value: FieldValue) =>
    change.mutateAsync({ id: customer.id, body: { extra: ownWire(field, value), version: customer.version } });
  const known = groups().map(([title, names]) => (
    <section key={title} className={classes.factGroup}>
      <h2 className={classes.groupTitle}>{title}</h2>
      <dl className={classes.facts}>
        {names.map((name) => (
          <EditableFact key={name} spec={fields[name]!} value={values[name] ?? ""} save={mayChange ? save(name) : undefined}>
            {reading(name, customer)}
          </EditableFact>
        ))}
      </dl>
    </section>
  ));
  if (!choices.own?.fields.length) return known;
  return [...known, <OwnFacts key="own" own={choices.own} extra={customer.extra} save={mayChange ? saveOwn : undefined} />];
}

interface OwnProps {
  own: Own;
  extra?: Record<string, unknown>;
  save?: (field: Own["fields"][number]) => (value: FieldValue) => Promise<unknown>;
}

/** The facts that the agency asked for besides ours. */
function OwnFacts({ own: { fields, people }, extra, save }: OwnProps) {
  return (
    <section className={classes.factGroup}>
      <h2 className={classes.groupTitle}>{t("Ek bilgiler")}</h2>
      <dl className={classes.facts}>
        {fields.map((field) => (
          <EditableFact key={nameOf(field)} spec={ownSpec(field, people)} value={ownValue(field, extra)} save={save?.(field)}>
            {ownReading(field, extra, people)}
          </EditableFact>
        ))}
      </dl>
    </section>
  );
}

function reading(name: string, customer: CustomerDetail) {
  switch (name) {
    case "status":
      return <StatusDot tone={statusTone(customer.status)} label={statusLabel(customer.status)} />;
    case "priority":
      return priorityLabel(customer.priority);
    case "kind":
      return kindLabel(customer.kind);
    case "owner_id":
      return customer.owner?.name;
    case "tags":
      return <TagRow on="customers.customer" tags={customer.tags ?? []} />;
    default:
      return undefined;
  }
}
