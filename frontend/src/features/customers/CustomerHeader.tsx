import { Anchor, Title } from "@mantine/core";
import { Globe, Mail, Phone } from "lucide-react";
import type { ReactNode } from "react";

import { PersonBadge } from "@/components/PersonBadge";
import { StatusDot } from "@/components/StatusDot";
import { TagRow } from "@/components/TagRow";
import { money, phone, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./customers.module.css";
import { Renewal } from "./Renewal";
import { statusLabel, statusTone, type CustomerDetail } from "./words";

/** Who it is, and the facts a call begins with. */
export function CustomerHeader({ customer, actions }: { customer: CustomerDetail; actions: ReactNode }) {
  return (
    <div className={classes.header}>
      <PersonBadge name={customer.name} size={44} square />
      <div className={classes.headline}>
        <div className={classes.titleRow}>
          <Title order={1} className={classes.title}>
            {customer.name}
          </Title>
          <span className={classes.pill}>
            {customer.archived_at ? <StatusDot tone="quiet" label={t("Arşivde")} /> : <StatusDot tone={statusTone(customer.status)} label={statusLabel(customer.status)} />}
          </span>
          <TagRow on="customers.customer" tags={customer.tags ?? []} />
        </div>
        <ReachRow customer={customer} />
      </div>
      <div className={classes.actions}>{actions}</div>
      <FactRow customer={customer} />
    </div>
  );
}

function ReachRow({ customer }: { customer: CustomerDetail }) {
  const { email, phone: number, website } = customer;
  const address = website && (/^https?:/.test(website) ? website : `https://${website}`);
  return (
    <div className={classes.reach}>
      {number && (
        <Anchor href={`tel:${number}`} className={classes.reachItem}>
          <Phone size={14} aria-hidden />
          <span className="figures">{phone(number)}</span>
        </Anchor>
      )}
      {email && (
        <Anchor href={`mailto:${email}`} className={classes.reachItem}>
          <Mail size={14} aria-hidden />
          {email}
        </Anchor>
      )}
      {address && (
        <Anchor href={address} target="_blank" rel="noreferrer noopener" className={classes.reachItem}>
          <Globe size={14} aria-hidden />
          {website?.replace(/^https?:\/\//, "")}
        </Anchor>
      )}
    </div>
  );
}

function FactRow({ customer }: { customer: CustomerDetail }) {
  const running = customer.services.filter((service) => service.active !== false).length;
  return (
    <dl className={classes.factRow}>
      <HeadFact label={t("Aylık tutar")}>{money(customer.monthly_total ?? "0")}</HeadFact>
      <HeadFact label={t("Süren hizmet")}>{running}</HeadFact>
      <HeadFact label={t("Sıradaki yenileme")}>{customer.next_renewal_on ? <Renewal on={customer.next_renewal_on} /> : t("Yok")}</HeadFact>
      <HeadFact label={t("Son görüşme")}>{customer.last_contact_on ? relativeDay(customer.last_contact_on) : t("Henüz yok")}</HeadFact>
      <HeadFact label={t("Sorumlu")}>{customer.owner?.name ?? t("Atanmamış")}</HeadFact>
    </dl>
  );
}

function HeadFact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.headFact}>
      <dt>{label}</dt>
      <dd className="figures">{children}</dd>
    </div>
  );
}
