import { Button, Progress } from "@mantine/core";
import { CircleStop } from "lucide-react";

import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./imports.module.css";
import type { Preview } from "./words";

interface Props {
  source: Preview;
  onStop: () => void;
  busy: boolean;
}

const headings = (): Record<string, string> => ({
  queued: t("Sırada bekliyor"),
  running: t("Aktarılıyor"),
  undoing: t("Geri alınıyor"),
});

/** How far the worker is. The page may be left; the work goes on without it. */
export function RunProgress({ source, onStop, busy }: Props) {
  const { done, total, status } = source;
  const undoing = status === "undoing";
  const percent = total && !undoing ? Math.min(100, (done / total) * 100) : 100;
  const words = undoing ? t("Kayıtlar eski hâline getiriliyor.") : t("{done} / {all} satır", { done: figure(done), all: total ? figure(total) : "…" });
  return (
    <section className={classes.outcome}>
      <h2 className={classes.title} role="status">
        {headings()[status]}
      </h2>
      <Progress value={percent} size="lg" animated={undoing || status === "queued"} aria-label={t("İlerleme")} />
      <p className={`${classes.quiet} figures`}>{words}</p>
      {!undoing && (
        <Button variant="default" leftSection={<CircleStop size={16} />} onClick={onStop} loading={busy}>
          {t("Durdur")}
        </Button>
      )}
      <p className={classes.quiet}>{t("Bu sayfadan ayrılabilirsiniz; aktarım sürer.")}</p>
    </section>
  );
}
