import { RecordList } from "@/components/list/RecordList";
import { noteList } from "@/features/notes/noteList";

export function NotesPage() {
  return <RecordList spec={noteList()} />;
}
