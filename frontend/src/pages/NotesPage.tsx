import { RecordList } from "@/components/list/RecordList";
import { noteList } from "@/features/notes/noteList";
import { useMay } from "@/hooks/useMe";

export function NotesPage() {
  return <RecordList spec={noteList(useMay("notes", "change"))} />;
}
