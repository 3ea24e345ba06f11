import type { Choice } from "@/components/fields/spec";
import { t } from "@/lib/i18n";

/** Events that a person would look for together. */
export const eventGroups = (): Choice[] => [
  { value: "signed_in,signed_out,sign_in_refused,sessions_ended", label: t("Girişler ve çıkışlar") },
  { value: "sign_in_refused", label: t("Reddedilen girişler") },
  { value: "exported", label: t("Dışa aktarmalar") },
  { value: "deleted", label: t("Kalıcı silmeler") },
  { value: "person_invited,person_changed,person_deactivated,person_reactivated,link_made", label: t("Kişiler") },
  { value: "role_added,role_changed,role_removed,team_added,team_changed,team_removed", label: t("Roller ve takımlar") },
  { value: "key_made,key_revoked,password_set", label: t("Parolalar ve anahtarlar") },
  { value: "agency_changed", label: t("Ajans bilgileri") },
];

const fields = (): Record<string, string> => ({
  name: t("Ad"),
  email: t("E-posta"),
  roles: t("Roller"),
  team: t("Takım"),
  title: t("Unvan"),
  phone: t("Telefon"),
  scopes: t("Yetkiler"),
  expires_at: t("Bitiş"),
});

/** Columns that the server names by their key alone. */
export const fieldLabel = (label: string) => fields()[label] ?? label;
