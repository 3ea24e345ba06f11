import { Button } from "@mantine/core";

import type { PastRun } from "@/lib/ai/api";
import { instant } from "@/lib/format";
import { t } from "@/lib/i18n";

import { Badge } from "./Badge";
import { MarkedText } from "./MarkedText";
import classes from "./PastRunRow.module.css";

const words = (status: PastRun["status"]) =>
  ({ running: t("Sürüyor"), done: t("Bitti"), stopped: t("Durduruldu"), failed: t("Yarım kaldı") })[status];

const inWords = ({ created_at, user, status }: PastRun) =>
  [instant(created_at), user.name, status === "done" ? "" : words(status)].filter(Boolean).join(" · ");

/** The first words, so that a person finds the one they mean. */
const opening = (text: string) => text.slice(0, 200).replace(/\s+/g, " ");

/** One earlier answer: a line that unfolds to its text. */
export function PastRunRow({ run, onCopy }: { run: PastRun; onCopy: () => void }) {
  const writtenByModel = run.engine !== "builtin" && !run.fallback;
  return (
    <details className={classes.row}>
      <summary className={classes.line}>
        <span className={classes.label}>{run.action_label}</span>
        <span className={classes.facts}>{inWords(run)}</span>
        <span className={classes.preview}>{opening(run.text || run.draft)}</span>
      </summary>
      <div className={classes.opened}>
        <div className={classes.head}>
          <Badge model={writtenByModel ? run.model : null} />
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onCopy}>
            {t("Kopyala")}
          </Button>
        </div>
        {run.fallback && <p className={classes.facts}>{run.fallback.message}</p>}
        <MarkedText text={run.text || run.draft} findings={writtenByModel ? run.findings : []} />
      </div>
    </details>
  );
}
