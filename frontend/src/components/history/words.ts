import { day, instant } from "@/lib/format";
import { currentLanguage, t } from "@/lib/i18n";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;
const DECIMAL = /^-?\d+\.\d{2}$/;

/** A stored value as people read it; `text` is the server's own reading of choices and names. */
export function valueInWords(value: unknown, text: string): string {
  if (typeof value === "boolean") return value ? t("Evet") : t("Hayır");
  if (text === "") return "";
  if (DAY.test(text)) return day(text);
  if (INSTANT.test(text)) return instant(text);
  if (DECIMAL.test(text)) return Number(text).toLocaleString(currentLanguage(), { minimumFractionDigits: 2 });
  return text;
}

const events = (): Record<string, string> => ({
  created: t("Kaydı açtı"),
  changed: t("Değiştirdi"),
  archived: t("Arşivledi"),
  unarchived: t("Arşivden çıkardı"),
  merged: t("Başka bir kayıtla birleştirdi"),
  unmerged: t("Birleştirmeyi geri aldı"),
  undone: t("Toplu değişikliği geri aldı"),
  deleted: t("Kalıcı olarak sildi"),
  signed_in: t("Giriş yaptı"),
  signed_out: t("Çıkış yaptı"),
  sign_in_refused: t("Giriş denemesi reddedildi"),
  exported: t("Dışa aktardı"),
  person_invited: t("Kişi davet etti"),
  person_changed: t("Kişiyi değiştirdi"),
  person_deactivated: t("Hesabı kapattı"),
  person_reactivated: t("Hesabı yeniden açtı"),
  link_made: t("Giriş bağlantısı oluşturdu"),
  password_set: t("Parolasını değiştirdi"),
  sessions_ended: t("Oturumları kapattı"),
  key_made: t("API anahtarı oluşturdu"),
  key_revoked: t("API anahtarını iptal etti"),
  role_added: t("Rol ekledi"),
  role_changed: t("Rolü değiştirdi"),
  role_removed: t("Rolü sildi"),
  team_added: t("Takım ekledi"),
  team_changed: t("Takımı değiştirdi"),
  team_removed: t("Takımı sildi"),
  agency_changed: t("Ajans bilgilerini değiştirdi"),
  imported: t("İçe aktardı"),
  import_undone: t("İçe aktarmayı geri aldı"),
});

/** An event of a newer module keeps the server's own name. */
export const eventLabel = (event: string) => events()[event] ?? event;
