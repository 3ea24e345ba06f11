import { asList, asText, type Section, type Values } from "@/components/fields/spec";
import { currentLanguage, t } from "@/lib/i18n";
import * as valid from "@/lib/validators";

import type { Agency } from "./api";

const clock = (value: string) => (/^([01]?\d|2[0-3])[:.][0-5]\d$/.test(value.trim()) ? undefined : t("Saati 09:00 gibi yazın."));
const numbered = (value: string) => (value.includes("{no}") ? undefined : t("Kalıpta {no} bulunmalı.", { no: "{no}" }));

/** 1 January 2024 was a Monday. */
const weekdays = () => Array.from({ length: 7 }, (_, index) => ({ value: String(index + 1), label: new Date(Date.UTC(2024, 0, index + 1)).toLocaleDateString(currentLanguage(), { weekday: "long", timeZone: "UTC" }) }));

/** Working hours, the usual VAT and how papers are numbered. */
export const workSections = (): Section[] => [
  {
    title: t("Çalışma saatleri"),
    fields: [
      { name: "work_days", label: t("Çalışma günleri"), kind: "several", choices: weekdays() },
      { name: "work_starts", label: t("Mesai başlangıcı"), kind: "text", validate: clock, half: true, maxLength: 5 },
      { name: "work_ends", label: t("Mesai bitişi"), kind: "text", validate: clock, half: true, maxLength: 5 },
    ],
  },
  {
    title: t("Faturalar ve teklifler"),
    fields: [
      { name: "default_vat", label: t("Varsayılan KDV (%)"), kind: "decimal", validate: valid.decimal, half: true },
      { name: "invoice", label: t("Fatura numarası"), kind: "text", validate: numbered, half: true, placeholder: "F{yil}-{no}", help: t("Yıl {yil}, ay {ay}, sıra {no} ile yazılır.", { yil: "{yil}", ay: "{ay}", no: "{no}" }), maxLength: 40 },
      { name: "proposal", label: t("Teklif numarası"), kind: "text", validate: numbered, half: true, placeholder: "T{yil}-{no}", maxLength: 40 },
    ],
  },
];

const hours = ({ work_days = [], work_starts = "", work_ends = "" }: Agency) => ({
  work_days: work_days.map(String),
  work_starts: work_starts.slice(0, 5),
  work_ends: work_ends.slice(0, 5),
});

export const workValues = (agency: Agency): Values => ({
  ...hours(agency),
  default_vat: valid.fromDecimal(agency.default_vat ?? "").replace(/,0$/, ""),
  invoice: agency.numbering?.invoice ?? "",
  proposal: agency.numbering?.proposal ?? "",
});

export function workBody(values: Values) {
  const patterns = ["invoice", "proposal"].map((paper) => [paper, asText(values[paper]).trim()]).filter(([, pattern]) => pattern);
  return {
    work_days: asList(values.work_days).map(Number),
    work_starts: asText(values.work_starts).replace(".", ":"),
    work_ends: asText(values.work_ends).replace(".", ":"),
    default_vat: valid.toDecimal(asText(values.default_vat)),
    numbering: Object.fromEntries(patterns) as Record<string, string>,
  };
}
