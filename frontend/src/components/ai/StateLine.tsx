import { Button, VisuallyHidden } from "@mantine/core";
import { Check, CircleAlert, CircleStop, Square } from "lucide-react";

import { isBusy, type Run, type Stage } from "@/lib/ai/run";
import { currentLanguage, t } from "@/lib/i18n";

import classes from "./StateLine.module.css";

/** What is going on, in words; stop is always there while something is. */
export function StateLine({ run, stop }: { run: Run; stop: () => void }) {
  const busy = isBusy(run);
  return (
    <div className={classes.line} data-stage={run.stage}>
      <Sign run={run} busy={busy} />
      <span className={classes.words} aria-hidden>
        {inWords(run)}
      </span>
      {/* Read out when the stage changes, not with every figure. */}
      <VisuallyHidden role="status">{inWords({ ...run, speed: null })}</VisuallyHidden>
      {busy && (
        <Button className={classes.stop} variant="default" size="compact-sm" leftSection={<Square size={11} fill="currentColor" />} onClick={stop}>
          {t("Durdur")}
        </Button>
      )}
    </div>
  );
}

function Sign({ run, busy }: { run: Run; busy: boolean }) {
  if (busy) return <span className={classes.pulse} aria-hidden />;
  if (run.stage === "done") return <Check size={16} className={classes.good} aria-hidden />;
  if (run.stage === "stopped") return <CircleStop size={16} aria-hidden />;
  return <CircleAlert size={16} className={classes.bad} aria-hidden />;
}

const WORDS: Partial<Record<Stage, (run: Run) => string>> = {
  queued: ({ position }) => t("Sırada {position}. kişisiniz", { position: position ?? 1 }),
  waiting: () => t("Modelin ilk sözü bekleniyor…"),
  loading: () => t("Model yükleniyor (ilk kullanım 10-30 sn)"),
  writing,
  checking: () => t("Metindeki bilgiler denetleniyor…"),
  done: finished,
  stopped: () => t("Durduruldu. Gelen kısım burada."),
  failed: ({ error }) => error?.message ?? t("Beklenmeyen bir sorun oluştu. Yeniden deneyin."),
};

const inWords = (run: Run) => WORDS[run.stage]?.(run) ?? t("Bilgiler toplanıyor…");

function writing({ speed, attempt }: Run): string {
  const words = attempt > 1 ? t("Düzelterek yeniden yazıyor…") : t("Yazıyor…");
  return speed === null ? words : `${words} ${t("{speed} sözcük/sn", { speed })}`;
}

function finished({ usage, engine }: Run): string {
  const seconds = engine === "builtin" ? undefined : usage?.seconds;
  if (!seconds) return t("Hazır");
  return t("Hazır, {seconds} sn sürdü", { seconds: seconds.toLocaleString(currentLanguage(), { maximumFractionDigits: 1 }) });
}
