import { ActionIcon, Button } from "@mantine/core";
import { Package, Pencil, Plus } from "lucide-react";
import { useState } from "react";

import { InlineForm } from "@/components/form/InlineForm";
import { EmptyState } from "@/components/states";
import { day, money } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useServiceWrites } from "./api";
import classes from "./customers.module.css";
import { Renewal } from "./Renewal";
import { serviceFields, serviceToBody, serviceToValues } from "./serviceForm";
import { serviceLabel, type Service } from "./words";

interface Props {
  customer: number;
  services: Service[];
  mayChange: boolean;
}

export function Services({ customer, services, mayChange }: Props) {
  const [editing, setEditing] = useState<number | "new">();
  const { save } = useServiceWrites();
  const form = (service?: Service) => (
    <InlineForm
      draftKey={`services.${customer}.${service?.id ?? "new"}`}
      label={service?.name || t("Hizmet ekle")}
      fields={serviceFields()}
      initial={serviceToValues(service)}
      save={(values) => save.mutateAsync({ id: service?.id, body: { ...serviceToBody(values), customer } })}
      onClose={() => setEditing(undefined)}
    />
  );
  const add = (
    <Button variant="default" size="compact-md" leftSection={<Plus size={16} />} onClick={() => setEditing("new")}>
      {t("Hizmet ekle")}
    </Button>
  );
  return (
    <div>
      {mayChange && services.length > 0 && <div className={classes.tabHead}>{add}</div>}
      {editing === "new" && form()}
      {services.length === 0 && editing !== "new" && <EmptyState icon={Package} title={t("Kayıtlı hizmet yok")} action={mayChange && add}>{t("Aylık tutar ve yenileme tarihleri hizmetlerden gelir.")}</EmptyState>}
      <ul className={classes.things}>
        {services.map((service) => (editing === service.id ? <li key={service.id}>{form(service)}</li> : <ServiceRow key={service.id} service={service} onEdit={mayChange ? () => setEditing(service.id) : undefined} />))}
      </ul>
    </div>
  );
}

function ServiceRow({ service, onEdit }: { service: Service; onEdit?: () => void }) {
  const title = service.name || serviceLabel(service.kind);
  const fee = Number(service.monthly_fee) > 0 && t("{amount} / ay", { amount: money(service.monthly_fee ?? "0", service.currency) });
  return (
    <li className={`${classes.thing} ${service.active === false ? classes.ended : ""}`}>
      <div className={classes.thingWords}>
        <div className={classes.thingTitle}>{title}</div>
        <ServiceMore service={service} />
      </div>
      <div className={`${classes.thingSide} figures`}>{fee}</div>
      {onEdit && (
        <ActionIcon variant="subtle" color="gray" onClick={onEdit} aria-label={t("{name}: düzenle", { name: title })}>
          <Pencil size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

function ServiceMore({ service }: { service: Service }) {
  const { starts_on: starts, ends_on: ends, payment_day: payment, auto_renew: renews } = service;
  const ended = service.active === false;
  return (
    <div className={classes.thingMore}>
      {service.name && <span>{serviceLabel(service.kind)}</span>}
      {starts && <span className="figures">{t("{date} başladı", { date: day(starts) })}</span>}
      {ends && !ended && (
        <span>
          {t("Yenileme")}: <Renewal on={ends} />
        </span>
      )}
      {payment && <span>{t("Ödeme günü: ayın {day}. günü", { day: payment })}</span>}
      {renews && <span>{t("Kendiliğinden yenilenir")}</span>}
      {ended && <span>{t("Sona erdi")}</span>}
    </div>
  );
}
