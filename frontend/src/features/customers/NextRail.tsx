import { BellRing, CalendarClock, CircleCheck, MessageSquareDashed, type LucideIcon } from "lucide-react";

import { day, daysUntil, money, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./customers.module.css";
import { serviceLabel, type CustomerDetail, type Service } from "./words";

interface Coming {
  key: string;
  icon: LucideIcon;
  title: string;
  reason: string;
  urgent?: boolean;
}

const QUIET_DAYS = 45;
const AHEAD_DAYS = 120;
const SOON_DAYS = 30;

/** What is next with this customer and why, nearest first: renewals, then a silence that grew long. */
export function comingUp(customer: CustomerDetail, now: Date): Coming[] {
  const renewals = customer.services
    .filter((service) => service.active !== false && service.ends_on && daysUntil(service.ends_on, now) <= AHEAD_DAYS)
    .sort((a, b) => (a.ends_on ?? "").localeCompare(b.ends_on ?? ""))
    .map((service): Coming => {
      const on = service.ends_on ?? "";
      const fee = service.monthly_fee ? t("aylık {amount}", { amount: money(service.monthly_fee, service.currency) }) : "";
      const renewing = service.auto_renew ? "" : t("yenileme onayı gerekir");
      return {
        key: `service-${service.id}`,
        icon: daysUntil(on, now) <= SOON_DAYS ? BellRing : CalendarClock,
        title: titleOf(service, relativeDay(on, now)),
        reason: [day(on), fee, renewing].filter(Boolean).join(" · "),
        urgent: daysUntil(on, now) <= SOON_DAYS && !service.auto_renew,
      };
    });
  return [...renewals, ...silence(customer, now)];
}

function titleOf(service: Service, when: string): string {
  const name = service.name || serviceLabel(service.kind);
  return service.auto_renew ? t("{service} {when} yenileniyor", { service: name, when }) : t("{service} {when} bitiyor", { service: name, when });
}

function silence(customer: CustomerDetail, now: Date): Coming[] {
  const last = customer.last_contact_on;
  if (customer.status !== "active" || (last && daysUntil(last, now) > -QUIET_DAYS)) return [];
  const reason = last ? t("Son görüşme {when}.", { when: relativeDay(last, now) }) : t("Kayıtlı bir görüşme yok.");
  return [{ key: "silence", icon: MessageSquareDashed, title: t("Uzun süredir görüşülmedi"), reason }];
}

export function NextRail({ customer }: { customer: CustomerDetail }) {
  const coming = comingUp(customer, new Date());
  return (
    <section aria-labelledby="next-rail">
      <h2 id="next-rail" className={classes.groupTitle}>
        {t("Sırada ne var")}
      </h2>
      {coming.length === 0 && (
        <p className={classes.calm}>
          <CircleCheck size={16} aria-hidden />
          {t("Önümüzdeki dört ayda bekleyen bir tarih yok.")}
        </p>
      )}
      <ol className={classes.coming}>
        {coming.map(({ key, icon: Icon, title, reason, urgent }) => (
          <li key={key} data-urgent={urgent || undefined}>
            <Icon size={16} aria-hidden />
            <div>
              <strong>{title}</strong>
              <span>{reason}</span>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
