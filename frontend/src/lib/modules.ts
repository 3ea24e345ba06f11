import { t } from "@/lib/i18n";

const labels = (): Record<string, string> => ({
  customers: t("Müşteriler"),
  leads: t("Potansiyel müşteriler"),
  finance: t("Finans"),
  projects: t("Projeler"),
  seo: t("SEO"),
  hosting: t("Hosting ve alan adları"),
  vault: t("Kasa"),
  notes: t("Notlar"),
});

export const moduleKeys = () => Object.keys(labels());
export const moduleLabel = (key: string) => labels()[key] ?? key;

const levels = (): Record<string, string> => ({ all: t("bütün kayıtlar"), team: t("takımının kayıtları"), own: t("kendi kayıtları"), none: t("hiçbiri") });
const works = (): Record<string, string> => ({ add: t("eklemek"), change: t("değiştirmek"), delete: t("arşivlemek"), export: t("dışa aktarmak") });

type Right = Record<string, unknown>;

/** What two states of a role's matrix differ in, a sentence each: "Müşteriler: dışa aktarmak açıldı". */
export function rightsChanged(old: unknown, now: unknown): string[] {
  const [before, after] = [old ?? {}, now ?? {}] as [Record<string, Right>, Record<string, Right>];
  return moduleKeys().flatMap((key) => moduleChanges(before[key] ?? {}, after[key] ?? {}).map((words) => `${moduleLabel(key)}: ${words}`));
}

function moduleChanges(before: Right, after: Right): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const moved = names.filter((name) => JSON.stringify(before[name] ?? false) !== JSON.stringify(after[name] ?? false));
  return moved.map((name) => inWords(name, after[name])).filter(Boolean);
}

function inWords(name: string, value: unknown): string {
  if (name === "view") return t("gördüğü: {level}", { level: levels()[String(value)] ?? String(value) });
  if (name === "hidden") return Array.isArray(value) && value.length > 0 ? t("{count} alan gizli", { count: value.length }) : t("gizli alan yok");
  const work = works()[name];
  if (!work) return "";
  return value ? t("{work} açıldı", { work }) : t("{work} kapandı", { work });
}
