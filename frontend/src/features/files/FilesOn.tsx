import { Button, Skeleton } from "@mantine/core";
import { Upload as UploadIcon } from "lucide-react";
import { useRef, useState, type DragEvent } from "react";

import { Asked } from "@/components/Asked";
import { t } from "@/lib/i18n";

import { useFiles, type Subject } from "./api";
import { FileRow } from "./FileRow";
import classes from "./files.module.css";
import { LARGEST_MB, useUploads } from "./useUploads";
import { UploadRow } from "./UploadRow";

interface Props extends Subject {
  mayChange: boolean;
}

/** The files of one record: drop them here or choose them. */
export function FilesOn({ on, record, mayChange }: Props) {
  const files = useFiles({ on, record });
  const { uploads, sendAll, drop } = useUploads({ on, record });
  const rows = files.data?.pages.flatMap((page) => page.results);
  return (
    <div>
      {mayChange && <DropPlace onFiles={(chosen) => void sendAll(chosen)} />}
      <ul className={classes.rows} aria-live="polite">
        {uploads.map((upload) => (
          <UploadRow key={upload.key} upload={upload} onDrop={() => drop(upload.key)} />
        ))}
      </ul>
      <Asked query={{ data: rows, error: files.error, refetch: files.refetch }} waiting={<Skeleton height={48} mt="md" />}>
        {(found) => (
          <ul className={classes.rows}>
            {found.map((file) => (
              <FileRow key={file.id} file={file} subject={{ on, record }} mayChange={mayChange} />
            ))}
            {found.length === 0 && uploads.length === 0 && <li className={classes.quiet}>{t("Bu kayıtta henüz dosya yok.")}</li>}
          </ul>
        )}
      </Asked>
      {files.hasNextPage && (
        <Button variant="default" mt="md" loading={files.isFetchingNextPage} onClick={() => void files.fetchNextPage()}>
          {t("Daha eskiler")}
        </Button>
      )}
    </div>
  );
}

function DropPlace({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={`${classes.place} no-print`} data-over={over || undefined} onDragOver={onDragOver} onDragLeave={() => setOver(false)} onDrop={onDrop}>
      <UploadIcon size={18} aria-hidden />
      <span className={classes.grow}>
        {t("Dosyaları buraya bırakın")}
        <span className={classes.quiet}> {t("En çok {most} MB; olduğu gibi saklanır, hiçbir zaman çalıştırılmaz.", { most: LARGEST_MB })}</span>
      </span>
      <Button variant="default" size="compact-md" onClick={() => chooser.current?.click()}>
        {t("Dosya seç")}
      </Button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label={t("Dosya seç")}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
