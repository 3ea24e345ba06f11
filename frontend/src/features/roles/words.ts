import type { Choice } from "@/components/fields/spec";
import { t } from "@/lib/i18n";
import { moduleLabel } from "@/lib/modules";

import type { Matrix, Right } from "./api";

export type Work = "add" | "change" | "delete" | "export";

export const levels = (): Choice[] => [
  { value: "all", label: t("Bütün kayıtları") },
  { value: "team", label: t("Takımının kayıtlarını") },
  { value: "own", label: t("Kendi kayıtlarını") },
  { value: "none", label: t("Hiçbirini") },
];

export const works = (): { work: Work; label: string }[] => [
  { work: "add", label: t("Ekler") },
  { work: "change", label: t("Değiştirir") },
  { work: "delete", label: t("Arşivler") },
  { work: "export", label: t("Dışa aktarır") },
];

export const NOTHING: Right = { view: "none", add: false, change: false, delete: false, export: false, hidden: [] };

/** "Müşteriler (takımı), Notlar": what the role opens, in one line. */
export function inOneLine(matrix: Matrix): string {
  const narrow: Record<string, string> = { team: t("takımı"), own: t("kendisi") };
  const open = Object.entries(matrix).filter(([, right]) => right.view !== "none");
  const named = open.map(([key, { view }]) => (narrow[view] ? `${moduleLabel(key)} (${narrow[view]})` : moduleLabel(key)));
  return named.join(", ") || t("Hiçbir modülü görmez");
}
