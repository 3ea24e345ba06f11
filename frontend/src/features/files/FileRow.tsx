import { ActionIcon } from "@mantine/core";
import { Archive, Download, File as FileIcon, FileSpreadsheet, FileText, type LucideIcon } from "lucide-react";
import { createElement } from "react";

import { notifyError, notifyUndo } from "@/components/toast";
import { instant, relativeDay, sizeInWords } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useFileWrites, type Attachment, type Subject } from "./api";
import classes from "./files.module.css";

interface Props {
  file: Attachment;
  subject: Subject;
  mayChange: boolean;
}

export function FileRow({ file, subject, mayChange }: Props) {
  const { archive, restore } = useFileWrites(subject);
  const { id, name, url } = file;
  const putAway = () => void archive.mutateAsync(id).then(() => notifyUndo(t("{name} arşivlendi.", { name }), () => restore.mutateAsync(id)), notifyError);
  return (
    <li className={classes.row}>
      <a href={url} download={name} className={classes.picture} tabIndex={-1} aria-hidden>
        <Picture file={file} />
      </a>
      <div className={classes.grow}>
        <a href={url} download={name} className={classes.name}>
          {name}
        </a>
        <span className={classes.quiet}>
          {[sizeInWords(file.size), file.created_by?.name].filter(Boolean).join(" · ")} ·{" "}
          <time dateTime={file.created_at} title={instant(file.created_at)}>
            {relativeDay(file.created_at)}
          </time>
        </span>
      </div>
      <ActionIcon component="a" href={url} download={name} variant="subtle" color="gray" aria-label={t("{name} dosyasını indir", { name })}>
        <Download size={16} />
      </ActionIcon>
      {mayChange && (
        <ActionIcon variant="subtle" color="gray" onClick={putAway} aria-label={t("{name} dosyasını arşivle", { name })}>
          <Archive size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

const iconOf = (type: string): LucideIcon => (/sheet|excel|csv/.test(type) ? FileSpreadsheet : /pdf|word|text/.test(type) ? FileText : FileIcon);

function Picture({ file }: { file: Attachment }) {
  if (file.thumbnail) return <img src={file.thumbnail} alt="" loading="lazy" className={classes.thumbnail} />;
  return createElement(iconOf(file.content_type), { size: 18 });
}
