import type { Choice } from "@/components/fields/spec";
import { t } from "@/lib/i18n";

/** Kinds of record that the agency may give fields of its own. */
export const recordKinds = (): Choice[] => [
  { value: "customers.customer", label: t("Müşteri") },
  { value: "customers.contact", label: t("Kişi") },
  { value: "customers.service", label: t("Hizmet") },
  { value: "notes.note", label: t("Not") },
];
