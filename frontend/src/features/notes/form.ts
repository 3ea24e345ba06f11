import type { FieldSpec, Values } from "@/components/fields/spec";
import { asText } from "@/components/fields/spec";
import { t } from "@/lib/i18n";

import { noteKinds, type Note, type NoteChanges } from "./words";

export const noteFields = (): FieldSpec[] => [
  { name: "body", label: t("Not"), kind: "mentions", required: true, autoFocus: true, placeholder: t("Ne konuşuldu, ne karara bağlandı?"), help: t("@ yazıp bir iş arkadaşınızı anın; ona bildirim gider.") },
  { name: "kind", label: t("Tür"), kind: "choice", required: true, choices: noteKinds(), half: true },
  { name: "participants", label: t("Katılanlar"), kind: "text", half: true },
  { name: "pinned", label: t("Üste sabitle"), kind: "switch" },
];

const BLANK = { body: "", kind: "note" as Note["kind"], participants: "", pinned: false };

export function noteValues(note: Partial<Note> = {}): Values {
  const { body, kind, participants, pinned } = { ...BLANK, ...note };
  return { body, kind: kind ?? "note", participants, pinned };
}

export function noteBody(values: Values): NoteChanges {
  return { ...values, body: asText(values.body).trim() } as NoteChanges;
}
