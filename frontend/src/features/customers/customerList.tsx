import { Button } from "@mantine/core";
import { Building2 } from "lucide-react";
import { Link } from "react-router";

import type { Column, Filter, ListSpec } from "@/components/list/types";
import { PersonBadge } from "@/components/PersonBadge";
import { StatusDot } from "@/components/StatusDot";
import { TagRow } from "@/components/TagRow";
import { count as figure, day, money, phone, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { fetchCustomers } from "./api";
import { bulkFields, toWire, type Choices } from "./form";
import { Renewal } from "./Renewal";
import { priorityChoices, priorityLabel, statusChoices, statusLabel, statusTone, type Customer, type CustomerChoices } from "./words";

const columns = (): Column<Customer>[] => [
  { key: "name", label: t("Müşteri"), sort: "name", width: 250, cell: (row) => row.name },
  { key: "status", label: t("Durum"), onCard: true, width: 110, cell: (row) => <StatusDot tone={statusTone(row.status)} label={statusLabel(row.status)} /> },
  { key: "contact_person", label: t("İlgili kişi"), spare: true, cell: (row) => row.contact_person },
  { key: "sector", label: t("Sektör"), sort: "sector", cell: (row) => row.sector },
  { key: "city", label: t("İl"), sort: "city", cell: (row) => row.city },
  { key: "owner", label: t("Sorumlu"), cell: (row) => row.owner?.name },
  { key: "monthly_total", label: t("Aylık"), sort: "monthly_total", right: true, onCard: true, cell: (row) => (Number(row.monthly_total) > 0 ? money(row.monthly_total ?? "0") : "") },
  { key: "next_renewal_on", label: t("Yenileme"), sort: "next_renewal_on", right: true, onCard: true, cell: (row) => row.next_renewal_on && <Renewal on={row.next_renewal_on} /> },
  { key: "last_contact_on", label: t("Son görüşme"), sort: "last_contact_on", right: true, cell: (row) => row.last_contact_on && <span title={day(row.last_contact_on)}>{relativeDay(row.last_contact_on)}</span> },
  { key: "tags", label: t("Etiketler"), spare: true, cell: (row) => <TagRow on="customers.customer" tags={row.tags ?? []} /> },
  { key: "priority", label: t("Öncelik"), spare: true, cell: (row) => priorityLabel(row.priority) },
  { key: "phone", label: t("Telefon"), spare: true, cell: (row) => <span className="figures">{phone(row.phone ?? "")}</span> },
  { key: "email", label: t("E-posta"), spare: true, cell: (row) => row.email },
  { key: "created_at", label: t("Eklenme"), sort: "created_at", spare: true, right: true, cell: (row) => row.created_at && day(row.created_at) },
];

const plain = (values: string[] | undefined) => (values ?? []).map((value) => ({ value, label: value }));

const filters = (choices: CustomerChoices | undefined): Filter[] => [
  { key: "status", label: t("Durum"), choices: statusChoices() },
  { key: "owner", label: t("Sorumlu"), choices: (choices?.owners ?? []).map((owner) => ({ value: String(owner.id), label: owner.name })) },
  { key: "sector", label: t("Sektör"), choices: plain(choices?.sectors) },
  { key: "city", label: t("İl"), choices: plain(choices?.cities) },
  { key: "priority", label: t("Öncelik"), choices: priorityChoices() },
  { key: "tag", label: t("Etiket"), choices: plain(choices?.tags) },
  { key: "archived", label: t("Arşiv"), choices: [{ value: "true", label: t("Arşivdekiler") }] },
];

interface Options {
  choices: Choices;
  mayAdd: boolean;
  mayChange: boolean;
  onNew: () => void;
}

export function customerList({ choices, mayAdd, mayChange, onNew }: Options): ListSpec<Customer> {
  return {
    name: "customers",
    heading: t("Müşteriler"),
    guide: "musteriler",
    noun: (count) => t("{count} müşteri", { count: figure(count) }),
    columns: columns(),
    filters: filters(choices.seen),
    fetchPage: fetchCustomers,
    href: (row) => `/musteriler/${row.id}`,
    title: (row) => row.name,
    badge: (row) => <PersonBadge name={row.name} size={22} square />,
    searchHint: t("Müşteri ara"),
    empty: {
      icon: Building2,
      title: t("Müşterileriniz burada duracak"),
      words: t("Her şey bir müşteriye bağlanır: hizmetler, görüşmeler, faturalar."),
      action: mayAdd && (
        <Button component={Link} to="/musteriler/yeni">
          {t("Müşteri ekle")}
        </Button>
      ),
    },
    source: { on: "customers.customer", plural: "customers", module: "customers", importAs: "customers" },
    bulk: mayChange ? { fields: bulkFields(choices), toWire, tags: choices.seen?.tags ?? [] } : undefined,
    onNew: mayAdd ? onNew : undefined,
  };
}
