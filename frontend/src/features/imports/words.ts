import type { Choice } from "@/components/fields/spec";
import type { Tone } from "@/components/StatusDot";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

export type Import = Schema["Import"];
/** An import with a page of its rows. */
export type Preview = Schema["ImportPreview"];
export type PreviewRow = Schema["ImportRow"];
export type Changes = Schema["PatchedImportChangeRequest"];
type Status = Import["status"];

const AT_WORK: Status[] = ["queued", "running", "undoing"];

export const isAtWork = (source: Pick<Import, "status">) => AT_WORK.includes(source.status);

const statusLabels = (): Record<Status, string> => ({
  ready: t("Hazır"),
  queued: t("Sırada"),
  running: t("Aktarılıyor"),
  done: t("Bitti"),
  stopped: t("Durduruldu"),
  failed: t("Yarıda kaldı"),
  undoing: t("Geri alınıyor"),
  undone: t("Geri alındı"),
});

const TONES: Record<Status, Tone> = { ready: "quiet", queued: "info", running: "info", done: "good", stopped: "warn", failed: "bad", undoing: "info", undone: "quiet" };

export const statusLabel = (status: Status) => statusLabels()[status] ?? status;
export const statusTone = (status: Status): Tone => TONES[status] ?? "quiet";

const encodingLabels = (): Record<string, string> => ({
  "utf-8": "UTF-8",
  "utf-8-sig": t("UTF-8 (Excel)"),
  "utf-16": "UTF-16",
  "utf-16-le": "UTF-16 LE",
  "utf-16-be": "UTF-16 BE",
  "windows-1254": t("Windows Türkçe (1254)"),
  cp857: t("DOS Türkçe (857)"),
});

const delimiterLabels = (): Record<string, string> => ({
  ";": t("Noktalı virgül ( ; )"),
  ",": t("Virgül ( , )"),
  "\t": t("Sekme"),
  "|": t("Dikey çizgi ( | )"),
});

const asChoices = (labels: Record<string, string>): Choice[] => Object.entries(labels).map(([value, label]) => ({ value, label }));

export const encodingChoices = () => asChoices(encodingLabels());
export const delimiterChoices = () => asChoices(delimiterLabels());
export const encodingLabel = (name: string) => encodingLabels()[name.toLowerCase()] ?? name;

export interface Mode {
  value: Import["mode"];
  label: string;
  help: string;
}

export const modes = (): Mode[] => [
  { value: "create", label: t("Yeni kayıt ekle"), help: t("Aynısı zaten varsa o satır alınmaz, var olana dokunulmaz.") },
  { value: "update", label: t("Var olanı güncelle"), help: t("Eşleşen kayıtlar güncellenir; boş hücreler eski değeri silmez. Eşleşmeyen satır alınmaz.") },
  { value: "both", label: t("Ekle ve güncelle"), help: t("Eşleşen kayıt güncellenir, eşleşmeyen satır yeni kayıt olur.") },
];

type Outcome = NonNullable<PreviewRow["outcome"]>;

const outcomes = (): Record<Outcome, { label: string; tone: Tone }> => ({
  create: { label: t("Yeni"), tone: "good" },
  update: { label: t("Güncelleme"), tone: "info" },
  unchanged: { label: t("Aynı"), tone: "quiet" },
  reject: { label: t("Alınmayacak"), tone: "bad" },
  leave_out: { label: t("Atlanacak"), tone: "quiet" },
});

export const outcomeOf = (row: PreviewRow) => (row.outcome ? outcomes()[row.outcome] : undefined);

const PLACES: Record<string, string> = { notes: "/notlar" };

/** The list where the imported records stand; contacts and services stand with their customers. */
export const placeOf = (kind: string) => PLACES[kind] ?? "/musteriler";
