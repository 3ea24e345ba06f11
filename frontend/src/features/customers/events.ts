import { CalendarDays, FilePen, Mail, MessageCircle, NotebookText, Package, Phone, Plus, UserRound, type LucideIcon } from "lucide-react";

import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import { serviceLabel } from "./words";

export type Event = Schema["Event"];

interface Telling {
  icon: LucideIcon;
  title: string;
  text: string;
}

const NOTE_ICONS: Record<string, LucideIcon> = { meeting: CalendarDays, call: Phone, email: Mail, whatsapp: MessageCircle };

const noteTitles = (): Record<string, string> => ({
  note: t("Not"),
  meeting: t("Toplantı"),
  call: t("Telefon"),
  email: t("E-posta"),
  whatsapp: t("WhatsApp"),
});

const tellers: Record<string, (event: Event) => Telling> = {
  note: ({ title, text }) => ({ icon: NOTE_ICONS[title] ?? NotebookText, title: noteTitles()[title] ?? title, text }),
  service: ({ title, text }) => ({ icon: Package, title: t("Hizmet eklendi: {name}", { name: title || serviceLabel(text) }), text: "" }),
  contact: ({ title, text }) => ({ icon: UserRound, title: t("Kişi eklendi: {name}", { name: title }), text }),
  created: ({ text }) => ({ icon: Plus, title: t("Müşteri kaydı açıldı"), text }),
};

/** How an event reads: stored choices become words here. A kind from a newer module stays as the server told it. */
export function telling(event: Event): Telling {
  return tellers[event.kind]?.(event) ?? { icon: FilePen, title: event.title, text: event.text };
}

export const eventKinds = () => [
  { value: "", label: t("Hepsi") },
  { value: "note", label: t("Görüşmeler ve notlar") },
  { value: "service", label: t("Hizmetler") },
];
