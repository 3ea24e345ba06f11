import { CalendarDays, Mail, MessageCircle, NotebookText, Phone, type LucideIcon, type LucideProps } from "lucide-react";
import { createElement } from "react";

import type { Choice } from "@/components/fields/spec";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";
import { withoutMarks } from "@/lib/mentions";

export type Note = Schema["Note"];
export type NoteChanges = Schema["PatchedNoteRequest"] & { version?: number };

const labels = (): Record<string, string> => ({
  note: t("Not"),
  meeting: t("Toplantı"),
  call: t("Telefon"),
  email: t("E-posta"),
  whatsapp: t("WhatsApp"),
});

const ICONS: Record<string, LucideIcon> = { note: NotebookText, meeting: CalendarDays, call: Phone, email: Mail, whatsapp: MessageCircle };

export const noteKinds = (): Choice[] => Object.entries(labels()).map(([value, label]) => ({ value, label }));
export const noteKindLabel = (kind = "note") => labels()[kind] ?? kind;
/** The sign of a note's kind. */
export function NoteKindIcon({ kind = "note", ...rest }: { kind?: string } & LucideProps) {
  return createElement(ICONS[kind] ?? NotebookText, { size: 16, ...rest });
}

/** The first line stands for the note where only one line fits. */
export function firstLine(body: string): string {
  const line = withoutMarks(body).split("\n").find((part) => part.trim() !== "") ?? "";
  return line.trim();
}

export const noteHref = (note: Note) => `/notlar/${note.id}`;
