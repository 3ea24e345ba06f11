import { Button, Progress, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { Section } from "@/components/settings/Section";
import { t } from "@/lib/i18n";

import { ModelChoices } from "./ModelChoices";
import { inBytes } from "./size";
import { usePull, type Pull } from "./usePull";
import classes from "./ai.module.css";

/** Which models are worth having and why, and the download of one. */
export function PullSection() {
  const { pull, start, stop } = usePull();
  const [name, setName] = useState("");
  const running = pull?.stage === "running";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start(name.trim());
  };
  return (
    <Section title={t("Model indir")} words={t("İnternete yalnız model dosyası için çıkılır; kayıtlarınızdan hiçbir şey gönderilmez.")}>
      <ModelChoices pull={start} busy={running} />
      <form className={classes.pull} onSubmit={submit}>
        <TextInput
          className={classes.grow}
          label={t("Başka bir model")}
          placeholder="gemma3:12b"
          value={name}
          maxLength={200}
          spellCheck={false}
          autoCapitalize="off"
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={running || name.trim() === ""}>
          {t("İndir")}
        </Button>
      </form>
      {pull && <PullLineView pull={pull} stop={stop} />}
    </Section>
  );
}

function PullLineView({ pull, stop }: { pull: Pull; stop: () => void }) {
  const percent = pull.progress?.percent ?? 0;
  return (
    <div className={classes.pulling}>
      <div className={classes.line}>
        <span role="status">{inWords(pull)}</span>
        <span className={classes.quiet}>{amounts(pull)}</span>
        {pull.stage === "running" && (
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t("Durdur")}
          </Button>
        )}
      </div>
      {pull.stage === "running" && <Progress value={percent} size="sm" color="violet" aria-label={t("{model} indiriliyor", { model: pull.model })} />}
    </div>
  );
}

function inWords({ model, stage, problem }: Pull): string {
  switch (stage) {
    case "running":
      return t("{model} indiriliyor", { model });
    case "done":
      return t("{model} kuruldu.", { model });
    case "stopped":
      return t("Durduruldu. Yeniden başlatırsanız kaldığı yerden sürer.");
    case "failed":
      return problem;
  }
}

function amounts({ stage, progress }: Pull): string {
  if (stage !== "running" || !progress?.total) return "";
  return `%${progress.percent} · ${inBytes(progress.completed)} / ${inBytes(progress.total)}`;
}
