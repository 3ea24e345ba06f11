import { RecordList } from "@/components/list/RecordList";
import { PageBar } from "@/components/PageBar";
import { noteList } from "@/features/notes/noteList";
import { t } from "@/lib/i18n";

export function NotesPage() {
  return (
    <>
      <PageBar crumbs={[{ label: t("Notlar") }]} guide="notlar" />
      <RecordList spec={noteList()} />
    </>
  );
}
