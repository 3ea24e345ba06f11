import { useSearchParams } from "react-router";

import { RecordList } from "@/components/list/RecordList";
import { importList } from "@/features/imports/importList";
import { UploadZone } from "@/features/imports/UploadZone";

/** Bring a file, or come back to one: `?tur=notes` says what the file is taken for. */
export function ImportsPage() {
  const [params] = useSearchParams();
  return (
    <RecordList spec={importList()}>
      <UploadZone kind={params.get("tur") ?? ""} />
    </RecordList>
  );
}
