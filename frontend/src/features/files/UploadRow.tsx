import { CloseButton, Progress } from "@mantine/core";
import { CircleAlert, File as FileIcon } from "lucide-react";

import { t } from "@/lib/i18n";

import classes from "./files.module.css";
import type { Upload } from "./useUploads";

export function UploadRow({ upload, onDrop }: { upload: Upload; onDrop: () => void }) {
  const { name, part, failure, stop } = upload;
  const Icon = failure ? CircleAlert : FileIcon;
  return (
    <li className={classes.row} data-failed={failure !== undefined || undefined}>
      <span className={classes.picture}>
        <Icon size={18} aria-hidden />
      </span>
      <div className={classes.grow}>
        <span className={classes.name}>{name}</span>
        {failure ? <span role="alert" className={classes.failure}>{t("Yüklenmedi: {why}", { why: failure })}</span> : <Progress value={part * 100} size="sm" mt={4} aria-label={t("{name} yükleniyor", { name })} />}
      </div>
      <CloseButton onClick={failure ? onDrop : stop} aria-label={failure ? t("İletiyi kapat") : t("Yüklemeyi durdur")} />
    </li>
  );
}
