import type { Choice } from "@/components/fields/spec";
import type { Tone } from "@/components/StatusDot";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

/** A row of the list; the record's page has contacts and services besides. */
export type Customer = Schema["CustomerList"];
export type CustomerDetail = Schema["Customer"];
export type CustomerChoices = Omit<Schema["Choices"], "owners"> & { owners: { id: number; name: string }[] };
export type CustomerChanges = Schema["PatchedCustomerRequest"] & { version?: number };
export type Contact = Schema["Contact"];
export type Service = Schema["Service"];

const asChoices = (labels: Record<string, string>): Choice[] => Object.entries(labels).map(([value, label]) => ({ value, label }));

const statusLabels = (): Record<string, string> => ({
  active: t("Aktif"),
  prospect: t("Aday"),
  passive: t("Pasif"),
  lost: t("Kaybedildi"),
});

const STATUS_TONES: Record<string, Tone> = { active: "good", prospect: "info", passive: "quiet", lost: "bad" };

const priorityLabels = (): Record<string, string> => ({ high: t("Yüksek"), normal: t("Normal"), low: t("Düşük") });

const kindLabels = (): Record<string, string> => ({
  tacir: t("Tacir (şirket)"),
  esnaf: t("Esnaf"),
  serbest_meslek: t("Serbest meslek"),
  tuketici: t("Tüketici"),
  kamu: t("Kamu kurumu"),
});

const serviceLabels = (): Record<string, string> => ({
  web_design: t("Web tasarım"),
  hosting: t("Hosting"),
  domain: t("Alan adı"),
  seo: t("SEO"),
  social_media: t("Sosyal medya"),
  ads: t("Reklam yönetimi"),
  maintenance: t("Bakım"),
  mail: t("E-posta"),
  other: t("Diğer"),
});

const salutationLabels = (): Record<string, string> => ({ bey: t("Bey"), hanim: t("Hanım") });

export const statusChoices = () => asChoices(statusLabels());
export const priorityChoices = () => asChoices(priorityLabels());
export const kindChoices = () => asChoices(kindLabels());
export const serviceChoices = () => asChoices(serviceLabels());
export const salutationChoices = () => asChoices(salutationLabels());

export const statusLabel = (status = "") => statusLabels()[status] ?? status;
export const statusTone = (status = ""): Tone => STATUS_TONES[status] ?? "quiet";
export const priorityLabel = (priority = "") => priorityLabels()[priority] ?? priority;
export const kindLabel = (kind = "") => kindLabels()[kind] ?? kind;
export const serviceLabel = (kind = "") => serviceLabels()[kind] ?? kind;

/** "Ayşe Hanım" where the salutation is known; the plain name where it is not. */
export function addressed(contact: Contact): string {
  const salutation = salutationLabels()[contact.salutation ?? ""];
  return [contact.first_name, contact.last_name, salutation && `(${salutation})`].filter(Boolean).join(" ");
}
