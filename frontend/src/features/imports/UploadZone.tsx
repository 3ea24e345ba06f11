import { Alert, Button, FileButton, Progress } from "@mantine/core";
import { FileSpreadsheet, FileUp } from "lucide-react";
import { useState, type DragEvent } from "react";

import { t } from "@/lib/i18n";

import classes from "./imports.module.css";
import { useBringing } from "./useBringing";

const KINDS_OF_FILE = ".csv,.tsv,.txt,.xlsx";
/** Behind this the file is there, and is being read. */
const WHOLE = 0.999;

/** Takes a file that is dropped or chosen, and shows how far it is. */
export function UploadZone({ kind }: { kind: string }) {
  const bringing = useBringing(kind);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !bringing.file) void bringing.bring(file);
  };
  return (
    <section
      className={classes.zone}
      data-over={over || undefined}
      aria-label={t("Dosya yükle")}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      {bringing.file ? <OnItsWay name={bringing.file.name} part={bringing.part} onStop={bringing.stop} /> : <Waiting onChoose={(file) => void bringing.bring(file)} />}
      {bringing.failure && (
        <Alert color="red" variant="light" role="alert" className={classes.failure} title={t("Dosya alınamadı")}>
          {bringing.failure}
        </Alert>
      )}
    </section>
  );
}

function Waiting({ onChoose }: { onChoose: (file: File) => void }) {
  return (
    <>
      <FileUp size={24} aria-hidden className={classes.zoneMark} />
      <p className={classes.zoneTitle}>{t("Dosyanızı buraya sürükleyin ya da seçin")}</p>
      <FileButton accept={KINDS_OF_FILE} onChange={(file) => file && onChoose(file)} inputProps={{ "aria-label": t("Dosya seç") }}>
        {(props) => <Button {...props}>{t("Dosya seç")}</Button>}
      </FileButton>
      <p className={classes.quiet}>{t("CSV, TSV ya da Excel (XLSX), en çok 50 MB. Siz onaylamadan hiçbir şey kaydedilmez.")}</p>
    </>
  );
}

function OnItsWay({ name, part, onStop }: { name: string; part: number; onStop: () => void }) {
  const words = part >= WHOLE ? t("Dosya okunuyor…") : t("Yükleniyor: %{percent}", { percent: Math.round(part * 100) });
  return (
    <>
      <FileSpreadsheet size={24} aria-hidden className={classes.zoneMark} />
      <p className={classes.zoneTitle}>{name}</p>
      <Progress value={part * 100} w="100%" maw={320} animated={part >= WHOLE} aria-label={t("Yükleme")} />
      <p className={classes.quiet} role="status">
        {words}
      </p>
      <Button variant="default" size="compact-md" onClick={onStop}>
        {t("Durdur")}
      </Button>
    </>
  );
}
