import { Anchor, Tabs, Text } from "@mantine/core";
import { Link, useParams } from "react-router";

import { AIActions } from "@/components/AIActions";
import { Asked } from "@/components/Asked";
import { PageBar } from "@/components/PageBar";
import { FilesOn } from "@/features/files/FilesOn";
import { HistoryOf } from "@/features/history/HistoryOf";
import { useRecordDialogs } from "@/features/history/useRecordDialogs";
import { useNote } from "@/features/notes/api";
import { NoteCard } from "@/features/notes/NoteCard";
import { firstLine, noteKindLabel, type Note } from "@/features/notes/words";
import { useMay } from "@/hooks/useMe";
import { usePageRecord } from "@/hooks/usePageRecord";
import { t } from "@/lib/i18n";

import { DetailSkeleton } from "./DetailSkeleton";
import classes from "./detail.module.css";

const ON = "notes.note";
const LONGEST_TITLE = 60;

const titleOf = (note: Note) => `${noteKindLabel(note.kind)}: ${firstLine(note.body).slice(0, LONGEST_TITLE)}`;

export function NotePage() {
  const id = Number(useParams().id);
  const query = useNote(id);
  const note = query.data;
  usePageRecord(note && { on: ON, id, title: titleOf(note), url: `/notlar/${id}` });
  const crumbs = [{ label: t("Notlar"), to: "/notlar" }, { label: note ? titleOf(note) : "…" }];
  return (
    <>
      <PageBar crumbs={crumbs} guide="notlar" />
      <div className={classes.scroll}>
        <Asked query={query} waiting={<DetailSkeleton />}>
          {(found) => <NoteView note={found} />}
        </Asked>
      </div>
    </>
  );
}

function NoteView({ note }: { note: Note }) {
  const mayChange = useMay("notes", "change");
  const { items, dialogs } = useRecordDialogs({ subject: { on: ON, record: note.id }, title: firstLine(note.body).slice(0, LONGEST_TITLE), after: "/notlar" });
  return (
    <div className={classes.narrow}>
      {note.record_url && (
        <Text size="sm" c="var(--ink-2)">
          {t("Bağlı olduğu kayıt")}:{" "}
          <Anchor component={Link} to={note.record_url} size="sm" underline="always">
            {note.record_title}
          </Anchor>
        </Text>
      )}
      <NoteCard note={note} mayChange={mayChange} items={items}>
        <AIActions on={ON} record={note.id} title={titleOf(note)} url={`/notlar/${note.id}`} />
      </NoteCard>
      {dialogs}
      <NoteTabs note={note} mayChange={mayChange} />
    </div>
  );
}

function NoteTabs({ note, mayChange }: { note: Note; mayChange: boolean }) {
  return (
    <Tabs defaultValue="dosyalar" mt="lg" keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="dosyalar">{t("Dosyalar")}</Tabs.Tab>
        <Tabs.Tab value="gecmis">{t("Geçmiş")}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="dosyalar">
        <FilesOn on={ON} record={note.id} mayChange={mayChange} />
      </Tabs.Panel>
      <Tabs.Panel value="gecmis">
        <HistoryOf on={ON} record={note.id} mayChange={mayChange} />
      </Tabs.Panel>
    </Tabs>
  );
}
