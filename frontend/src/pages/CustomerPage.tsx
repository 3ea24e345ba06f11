import { Tabs } from "@mantine/core";
import { useParams, useSearchParams } from "react-router";

import { AIActions } from "@/components/AIActions";
import { Asked } from "@/components/Asked";
import { PageBar } from "@/components/PageBar";
import { useCustomer } from "@/features/customers/api";
import { Contacts } from "@/features/customers/Contacts";
import { CustomerFacts } from "@/features/customers/CustomerFacts";
import { CustomerHeader } from "@/features/customers/CustomerHeader";
import { CustomerMenu } from "@/features/customers/CustomerMenu";
import { NextRail } from "@/features/customers/NextRail";
import { Services } from "@/features/customers/Services";
import { Timeline } from "@/features/customers/Timeline";
import type { CustomerDetail } from "@/features/customers/words";
import { FilesOn } from "@/features/files/FilesOn";
import { HistoryOf } from "@/features/history/HistoryOf";
import { useRecordDialogs } from "@/features/history/useRecordDialogs";
import { NotesOn } from "@/features/notes/NotesOn";
import { useMay } from "@/hooks/useMe";
import { usePageRecord } from "@/hooks/usePageRecord";
import { t } from "@/lib/i18n";

import { DetailSkeleton } from "./DetailSkeleton";
import classes from "./detail.module.css";

const ON = "customers.customer";

export function CustomerPage() {
  const id = Number(useParams().id);
  const query = useCustomer(id);
  const customer = query.data;
  usePageRecord(customer && { on: ON, id, title: customer.name, url: `/musteriler/${id}` });
  const crumbs = [{ label: t("Müşteriler"), to: "/musteriler" }, { label: customer?.name ?? "…" }];
  return (
    <>
      <PageBar crumbs={crumbs} guide="musteriler" heading={!customer} />
      <div className={classes.scroll}>
        <Asked query={query} waiting={<DetailSkeleton />}>
          {(found) => <CustomerView key={id} customer={found} />}
        </Asked>
      </div>
    </>
  );
}

function CustomerView({ customer }: { customer: CustomerDetail }) {
  const mayChange = useMay("customers", "change") && !customer.archived_at;
  const { items, dialogs } = useRecordDialogs({ subject: { on: ON, record: customer.id }, title: customer.name, after: "/musteriler" });
  const actions = (
    <>
      <AIActions on={ON} record={customer.id} title={customer.name} url={`/musteriler/${customer.id}`} />
      <CustomerMenu customer={customer} mayChange={mayChange}>
        {items}
      </CustomerMenu>
      {dialogs}
    </>
  );
  return (
    <>
      <CustomerHeader customer={customer} actions={actions} />
      <div className={classes.columns}>
        <aside className={classes.facts} aria-label={t("Bilgiler")}>
          <CustomerFacts customer={customer} mayChange={mayChange} />
        </aside>
        <CustomerTabs customer={customer} mayChange={mayChange} />
        <aside className={classes.rail} aria-label={t("Sırada ne var")}>
          <NextRail customer={customer} />
        </aside>
      </div>
    </>
  );
}

function CustomerTabs({ customer, mayChange }: { customer: CustomerDetail; mayChange: boolean }) {
  const [params, setParams] = useSearchParams();
  const mayNote = useMay("notes", "add");
  const mayChangeNotes = useMay("notes", "change");
  const show = (tab: string | null) => setParams(tab && tab !== "zaman" ? { sekme: tab } : {}, { replace: true });
  const { id, services, contacts } = customer;
  return (
    <Tabs value={params.get("sekme") ?? "zaman"} onChange={show} className={classes.tabs} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="zaman">{t("Zaman çizgisi")}</Tabs.Tab>
        <Tabs.Tab value="notlar">{t("Notlar")}</Tabs.Tab>
        <Tabs.Tab value="hizmetler" rightSection={<Count of={services.length} />}>
          {t("Hizmetler")}
        </Tabs.Tab>
        <Tabs.Tab value="kisiler" rightSection={<Count of={contacts.length} />}>
          {t("Kişiler")}
        </Tabs.Tab>
        <Tabs.Tab value="dosyalar">{t("Dosyalar")}</Tabs.Tab>
        <Tabs.Tab value="gecmis">{t("Geçmiş")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="zaman">
        <Timeline customer={id} />
      </Tabs.Panel>
      <Tabs.Panel value="notlar">
        <NotesOn on={ON} record={id} mayAdd={mayNote} mayChange={mayChangeNotes} actions={(note) => <AIActions quiet on="notes.note" record={note.id} title={customer.name} url={`/notlar/${note.id}`} />} />
      </Tabs.Panel>
      <Tabs.Panel value="hizmetler">
        <Services customer={id} services={services} mayChange={mayChange} />
      </Tabs.Panel>
      <Tabs.Panel value="kisiler">
        <Contacts customer={id} contacts={contacts} mayChange={mayChange} />
      </Tabs.Panel>
      <Tabs.Panel value="dosyalar">
        <FilesOn on={ON} record={id} mayChange={mayChange} />
      </Tabs.Panel>
      <Tabs.Panel value="gecmis">
        <HistoryOf on={ON} record={id} mayChange={mayChange} />
      </Tabs.Panel>
    </Tabs>
  );
}

const Count = ({ of }: { of: number }) => <span className={classes.count}>{of}</span>;
