import { BookOpen, Building2, FileUp, NotebookText, Settings, type LucideIcon } from "lucide-react";

import { useMayImport } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

export interface Section {
  to: string;
  label: string;
  icon: LucideIcon;
  /** The second key after "g" that goes there. */
  key: string;
}

/** The modules of the menu, in the order of an agency's day. */
export const sections = (): Section[] => [
  { to: "/musteriler", label: t("Müşteriler"), icon: Building2, key: "m" },
  { to: "/notlar", label: t("Notlar"), icon: NotebookText, key: "n" },
];

/** What stands at the foot of the menu. */
export const footSections = (): Section[] => [
  { to: "/ice-aktar", label: t("İçe aktar"), icon: FileUp, key: "i" },
  { to: "/kilavuz", label: t("Kılavuz"), icon: BookOpen, key: "k" },
  { to: "/ayarlar", label: t("Ayarlar"), icon: Settings, key: "a" },
];

/** The foot of the menu for this person: only who may write somewhere can import. */
export function useFootSections(): Section[] {
  const mayImport = useMayImport();
  return footSections().filter(({ to }) => to !== "/ice-aktar" || mayImport);
}
