import { BookOpen, Building2, NotebookText, Settings, type LucideIcon } from "lucide-react";

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
  { to: "/kilavuz", label: t("Kılavuz"), icon: BookOpen, key: "k" },
  { to: "/ayarlar", label: t("Ayarlar"), icon: Settings, key: "a" },
];
