import { asText, type FieldSpec, type Values } from "@/components/fields/spec";
import type { Schema } from "@/lib/api";
import { today } from "@/lib/format";
import { t } from "@/lib/i18n";
import { decimal, fromDecimal, toDecimal, wholeBetween } from "@/lib/validators";

import { serviceChoices, type Service } from "./words";

const CURRENCIES = ["TRY", "USD", "EUR"].map((value) => ({ value, label: value }));

export const serviceFields = (): FieldSpec[] => [
  { name: "kind", label: t("Tür"), kind: "choice", required: true, choices: serviceChoices(), half: true },
  { name: "name", label: t("Ad"), kind: "text", half: true },
  { name: "monthly_fee", label: t("Aylık ücret"), kind: "decimal", validate: decimal, half: true, placeholder: "5.000,00" },
  { name: "currency", label: t("Para birimi"), kind: "choice", required: true, choices: CURRENCIES, half: true },
  { name: "starts_on", label: t("Başlangıç"), kind: "date", required: true, half: true },
  { name: "ends_on", label: t("Bitiş / yenileme"), kind: "date", half: true },
  { name: "renewal_months", label: t("Yenileme süresi (ay)"), kind: "digits", validate: wholeBetween(1, 120), half: true, maxLength: 3 },
  { name: "payment_day", label: t("Ödeme günü"), kind: "digits", validate: wholeBetween(1, 31), half: true, maxLength: 2 },
  { name: "auto_renew", label: t("Kendiliğinden yenilenir"), kind: "switch", half: true },
  { name: "active", label: t("Sürüyor"), kind: "switch", half: true },
];

const TEXTS = ["kind", "name", "currency", "starts_on", "ends_on", "renewal_months", "payment_day"] as const;

const fresh = (): Partial<Service> => ({ kind: "hosting", currency: "TRY", renewal_months: 12, starts_on: today() });

export function serviceToValues(service: Partial<Service> = fresh()): Values {
  return {
    ...Object.fromEntries(TEXTS.map((name) => [name, String(service[name] ?? "")])),
    monthly_fee: fromDecimal(service.monthly_fee ?? ""),
    auto_renew: service.auto_renew ?? false,
    active: service.active ?? true,
  };
}

const orNull = (value: Values[string] | undefined) => asText(value) || null;
const wholeOrNull = (value: Values[string] | undefined) => (asText(value) ? Number(asText(value)) : null);

export function serviceToBody(values: Values): Schema["PatchedServiceRequest"] {
  return {
    ...values,
    monthly_fee: toDecimal(asText(values.monthly_fee)) || "0",
    starts_on: orNull(values.starts_on),
    ends_on: orNull(values.ends_on),
    renewal_months: wholeOrNull(values.renewal_months),
    payment_day: wholeOrNull(values.payment_day),
  } as Schema["PatchedServiceRequest"];
}
