import { ActionIcon, Menu } from "@mantine/core";
import { Archive, Ellipsis, Pencil, Pin, PinOff } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Link } from "react-router";

import { InlineForm } from "@/components/form/InlineForm";
import { MentionText } from "@/components/MentionText";
import { notifyError, notifyUndo } from "@/components/toast";
import { instant, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useNoteWrites } from "./api";
import { noteBody, noteFields, noteValues } from "./form";
import classes from "./notes.module.css";
import { noteHref, NoteKindIcon, noteKindLabel, type Note } from "./words";

interface Props {
  note: Note;
  mayChange: boolean;
  /** Buttons of the page, as "Özetle". */
  children?: ReactNode;
  /** Items that every record's menu has. */
  items?: ReactNode;
}

export function NoteCard({ note, mayChange, children, items }: Props) {
  const [editing, setEditing] = useState(false);
  const { save } = useNoteWrites();
  if (editing) {
    return (
      <InlineForm
        draftKey={`notes.${note.id}`}
        label={t("Notu düzenle")}
        fields={noteFields()}
        initial={noteValues(note)}
        save={(values) => save.mutateAsync({ id: note.id, body: { ...noteBody(values), version: note.version } })}
        onClose={() => setEditing(false)}
      />
    );
  }
  return (
    <article className={classes.note}>
      <NoteHead note={note} menu={(mayChange || items) && <NoteMenu note={note} onEdit={mayChange ? () => setEditing(true) : undefined} items={items} />}>
        {children}
      </NoteHead>
      <p className={classes.body}>
        <MentionText text={note.body} />
      </p>
    </article>
  );
}

function NoteHead({ note, menu, children }: { note: Note; menu: ReactNode; children: ReactNode }) {
  const when = note.happened_at ?? note.created_at ?? "";
  return (
    <header className={classes.head}>
      <NoteKindIcon kind={note.kind} aria-hidden />
      <Link to={noteHref(note)} className={classes.kind}>
        {noteKindLabel(note.kind)}
      </Link>
      <span className={classes.meta}>
        <time dateTime={when} title={when && instant(when)}>
          {when && relativeDay(when)}
        </time>
        {note.author && <span>{note.author.name}</span>}
        {note.participants && <span>{t("Katılanlar: {names}", { names: note.participants })}</span>}
      </span>
      {note.pinned && <Pin size={14} className={classes.pinned} aria-label={t("Sabitlendi")} />}
      <span className={classes.tools}>
        {children}
        {menu}
      </span>
    </header>
  );
}

function NoteMenu({ note, onEdit, items }: { note: Note; onEdit?: () => void; items: ReactNode }) {
  const { save, archive, restore } = useNoteWrites();
  const pin = () => void save.mutateAsync({ id: note.id, body: { pinned: !note.pinned } }).catch(notifyError);
  const drop = () => void archive.mutateAsync(note.id).then(() => notifyUndo(t("Not arşivlendi."), () => restore.mutateAsync(note.id)), notifyError);
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("Not için seçenekler")}>
          <Ellipsis size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onEdit && (
          <>
            <Menu.Item leftSection={<Pencil size={16} />} onClick={onEdit}>
              {t("Düzenle")}
            </Menu.Item>
            <Menu.Item leftSection={note.pinned ? <PinOff size={16} /> : <Pin size={16} />} onClick={pin}>
              {note.pinned ? t("Sabitlemeyi kaldır") : t("Üste sabitle")}
            </Menu.Item>
            <Menu.Item leftSection={<Archive size={16} />} onClick={drop}>
              {t("Arşivle")}
            </Menu.Item>
          </>
        )}
        {items}
      </Menu.Dropdown>
    </Menu>
  );
}
