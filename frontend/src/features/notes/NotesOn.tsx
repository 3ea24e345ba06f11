import { Button, Skeleton } from "@mantine/core";
import { NotebookText, Plus } from "lucide-react";
import { useState, type ReactNode } from "react";

import { Asked } from "@/components/Asked";
import { InlineForm } from "@/components/form/InlineForm";
import { EmptyState } from "@/components/states";
import { t } from "@/lib/i18n";

import { useNotesOn, useNoteWrites } from "./api";
import { noteBody, noteFields, noteValues } from "./form";
import { NoteCard } from "./NoteCard";
import classes from "./notes.module.css";
import type { Note } from "./words";

interface Props {
  /** The record the notes hang on, as the API names it. */
  on: string;
  record: number;
  mayAdd: boolean;
  mayChange: boolean;
  actions?: (note: Note) => ReactNode;
}

/** The notes of one record: write, read, pin. */
export function NotesOn({ on, record, mayAdd, mayChange, actions }: Props) {
  const [writing, setWriting] = useState(false);
  const notes = useNotesOn(on, record);
  const rows = notes.data?.pages.flatMap((page) => page.results);
  const add = mayAdd && (
    <Button variant="default" size="compact-md" leftSection={<Plus size={16} />} onClick={() => setWriting(true)}>
      {t("Not yaz")}
    </Button>
  );
  return (
    <div>
      {writing && <NewNote on={on} record={record} onClose={() => setWriting(false)} />}
      <Asked query={{ data: rows, error: notes.error, refetch: notes.refetch }} waiting={<Waiting />}>
        {(written) => (
          <>
            {!writing && (written.length > 0 ? <div className={classes.top}>{add}</div> : <NoNotes add={add} />)}
            {written.map((note) => (
              <NoteCard key={note.id} note={note} mayChange={mayChange}>
                {actions?.(note)}
              </NoteCard>
            ))}
          </>
        )}
      </Asked>
      {notes.hasNextPage && (
        <Button variant="default" mt="md" loading={notes.isFetchingNextPage} onClick={() => void notes.fetchNextPage()}>
          {t("Daha eskiler")}
        </Button>
      )}
    </div>
  );
}

function NewNote({ on, record, onClose }: { on: string; record: number; onClose: () => void }) {
  const { save } = useNoteWrites();
  return (
    <InlineForm
      draftKey={`notes.${on}.${record}`}
      label={t("Not yaz")}
      fields={noteFields()}
      initial={noteValues()}
      save={(values) => save.mutateAsync({ body: { ...noteBody(values), on, record } })}
      onClose={onClose}
    />
  );
}

function NoNotes({ add }: { add: ReactNode }) {
  return (
    <EmptyState icon={NotebookText} title={t("Henüz not yok")} action={add}>
      {t("Görüşmeleri ve kararları burada tutun; özetleri bunlardan çıkar.")}
    </EmptyState>
  );
}

const Waiting = () => [80, 60].map((width) => <Skeleton key={width} height={14} width={`${width}%`} my={24} />);
