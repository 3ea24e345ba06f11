import { ChevronRight } from "lucide-react";
import { useState } from "react";

import { useAIRuns } from "@/hooks/useAICatalog";
import type { PageRecord } from "@/hooks/usePageRecord";
import { copyText } from "@/lib/ai/clipboard";
import { t } from "@/lib/i18n";

import { notify, notifyError } from "../toast";
import { PastRunRow } from "./PastRunRow";
import classes from "./EarlierRuns.module.css";

const SHOWN = 5;

interface Props {
  record: PageRecord;
  /** Stands open while nothing else fills the panel. */
  unfolded: boolean;
}

/** What the assistant wrote about this record before; fetched when it is unfolded. */
export function EarlierRuns({ record, unfolded }: Props) {
  const [open, setOpen] = useState(unfolded);
  const { data, isPending } = useAIRuns({ on: record.on, record: record.id, page_size: SHOWN }, open);
  const copy = (text: string) => void copyText(text).then(() => notify(t("Kopyalandı.")), notifyError);
  return (
    <details className={classes.earlier} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <ChevronRight size={14} aria-hidden />
        {t("Bu kayıt için önceki yazılar")}
      </summary>
      {open && isPending && <p className={classes.quiet}>{t("Getiriliyor…")}</p>}
      {data?.results.length === 0 && <p className={classes.quiet}>{t("Henüz bir yazı yok.")}</p>}
      {data?.results.map((run) => (
        <PastRunRow key={run.id} run={run} onCopy={() => copy(run.text || run.draft)} />
      ))}
    </details>
  );
}
