import { NotebookText, Pin } from "lucide-react";
import { Link } from "react-router";

import type { FieldSpec } from "@/components/fields/spec";
import type { Column, Filter, ListSpec } from "@/components/list/types";
import { count as figure, instant, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { fetchNotes } from "./api";
import classes from "./notes.module.css";
import { firstLine, noteHref, NoteKindIcon, noteKindLabel, noteKinds, type Note } from "./words";

const columns = (): Column<Note>[] => [
  { key: "body", label: t("Not"), width: 480, cell: (row) => firstLine(row.body) },
  { key: "record", label: t("Kayıt"), onCard: true, cell: (row) => row.record_url && <Link to={row.record_url}>{row.record_title}</Link> },
  { key: "kind", label: t("Tür"), onCard: true, cell: (row) => noteKindLabel(row.kind) },
  { key: "participants", label: t("Katılanlar"), spare: true, cell: (row) => row.participants },
  { key: "author", label: t("Yazan"), cell: (row) => row.author?.name },
  { key: "happened_at", label: t("Ne zaman"), sort: "happened_at", right: true, onCard: true, cell: (row) => row.happened_at && <span title={instant(row.happened_at)}>{relativeDay(row.happened_at)}</span> },
];

const filters = (): Filter[] => [
  { key: "kind", label: t("Tür"), choices: noteKinds() },
  { key: "pinned", label: t("Sabit"), choices: [{ value: "true", label: t("Sabitlenenler") }] },
];

const bulkFields = (): FieldSpec[] => [
  { name: "kind", label: t("Tür"), kind: "choice", required: true, choices: noteKinds() },
  { name: "pinned", label: t("Üste sabitle"), kind: "switch" },
];

function KindMark({ note }: { note: Note }) {
  if (note.pinned) return <Pin size={16} className={classes.mark} aria-label={t("Sabitlendi")} />;
  return <NoteKindIcon kind={note.kind} className={classes.mark} aria-hidden />;
}

export function noteList(mayChange: boolean): ListSpec<Note> {
  return {
    name: "notes",
    heading: t("Notlar"),
    guide: "notlar",
    noun: (count) => t("{count} not", { count: figure(count) }),
    columns: columns(),
    filters: filters(),
    fetchPage: fetchNotes,
    source: { on: "notes.note", plural: "notes", module: "notes", importAs: "notes" },
    bulk: mayChange ? { fields: bulkFields() } : undefined,
    href: noteHref,
    title: (row) => firstLine(row.body),
    badge: (row) => <KindMark note={row} />,
    searchHint: t("Notlarda ara"),
    empty: { icon: NotebookText, title: t("Notlar burada birikecek"), words: t("İlk notu bir müşterinin sayfasında, Notlar sekmesinden yazın.") },
  };
}
