import type { AI } from "@/hooks/useAI";
import { useEngine } from "@/hooks/useAICatalog";
import { useKeptText, type KeptText, type Side } from "@/hooks/useKeptText";
import { modelWrites } from "@/lib/ai/api";
import { isBusy, type Run } from "@/lib/ai/run";
import type { Wish } from "@/lib/ai/wishes";
import { t } from "@/lib/i18n";

import { FindingsList } from "./FindingsList";
import { ResultBar } from "./ResultBar";
import { SourcesList } from "./SourcesList";
import { StateLine } from "./StateLine";
import { TextCard } from "./TextCard";
import classes from "./RunView.module.css";
import { useFollow } from "./useFollow";
import type { Subject } from "./useResultDeeds";

interface Props {
  ai: AI;
  subject: Subject | null;
  onWish: (wish: Wish) => void;
}

/** One answer from its first moment: what the writers know, the texts, what to do with them. Keyed by run. */
export function RunView({ ai, subject, onWish }: Props) {
  const kept = useKeptText(ai);
  return (
    <div className={classes.run}>
      <StateLine run={ai} stop={ai.stop} />
      <SourcesList sources={ai.sources} omitted={ai.omitted} />
      {ai.fallback && <FallbackNotice run={ai} keepsDraft={kept.side === "draft"} />}
      <Texts run={ai} kept={kept} />
      <FindingsList findings={kept.findingsOf(kept.side)} />
      {kept.text !== "" && <ResultBar text={kept.text} run={ai.run} subject={subject} onWish={onWish} />}
    </div>
  );
}

function Texts({ run, kept }: { run: Run; kept: KeptText }) {
  const end = useFollow(run.text, run.stage === "writing");
  return (
    <div className={classes.texts}>
      {run.draft !== "" && <TextCard {...sideOf(kept, "draft")} model={null} />}
      {(run.text !== "" || run.stage === "writing") && <ModelCard run={run} kept={kept} />}
      <span ref={end} className={classes.end} aria-hidden />
    </div>
  );
}

function ModelCard({ run, kept }: { run: Run; kept: KeptText }) {
  const writer = useEngine().data?.active?.model;
  return <TextCard {...sideOf(kept, "model")} model={run.model || writer || t("Model")} writing={isBusy(run)} findings={kept.findingsOf("model")} />;
}

const sideOf = (kept: KeptText, side: Side) => ({
  text: kept.textOf(side),
  kept: kept.side === side,
  onChoose: () => kept.choose(side),
  onEdit: (text: string) => kept.edit(side, text),
});

/** Why the model's text did not take the draft's place; silent where the panel has said that there is no model. */
function FallbackNotice({ run, keepsDraft }: { run: Run; keepsDraft: boolean }) {
  const status = useEngine().data;
  if (run.text === "" && !modelWrites(status)) return null;
  const next = run.text === "" ? t("Yerleşik taslak kullanıma hazır.") : t("Yerleşik taslak seçili; modelin metnine de bakabilirsiniz.");
  return (
    <p className={classes.fallback}>
      {run.fallback?.message} {keepsDraft && next}
    </p>
  );
}
