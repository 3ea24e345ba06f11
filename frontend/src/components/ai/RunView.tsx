import type { AI } from "@/hooks/useAI";
import { useKeptText, type KeptText } from "@/hooks/useKeptText";
import { isBusy, type Run } from "@/lib/ai/run";
import type { Wish } from "@/lib/ai/wishes";
import { t } from "@/lib/i18n";

import { FindingsList } from "./FindingsList";
import { ResultBar } from "./ResultBar";
import { SourcesList } from "./SourcesList";
import { StateLine } from "./StateLine";
import { TextCard } from "./TextCard";
import classes from "./RunView.module.css";
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
      {ai.fallback && <FallbackNotice run={ai} />}
      <Texts run={ai} kept={kept} />
      <FindingsList findings={kept.findingsOf(kept.side)} />
      {kept.text !== "" && <ResultBar text={kept.text} run={ai.run} subject={subject} onWish={onWish} />}
    </div>
  );
}

function Texts({ run, kept }: { run: Run; kept: KeptText }) {
  const writing = isBusy(run) && run.engine !== "builtin";
  const modelWrites = run.text !== "" || run.stage === "writing";
  return (
    <div className={classes.texts}>
      {run.draft !== "" && (
        <TextCard text={kept.textOf("draft")} model={null} kept={kept.side === "draft"} onChoose={() => kept.choose("draft")} onEdit={(text) => kept.edit("draft", text)} />
      )}
      {modelWrites && (
        <TextCard
          text={kept.textOf("model")}
          model={run.model || t("Model")}
          kept={kept.side === "model"}
          writing={writing}
          findings={kept.findingsOf("model")}
          onChoose={() => kept.choose("model")}
          onEdit={(text) => kept.edit("model", text)}
        />
      )}
    </div>
  );
}

function FallbackNotice({ run }: { run: Run }) {
  return (
    <p className={classes.fallback}>
      {run.fallback?.message} {run.text === "" ? t("Yerleşik taslak kullanıma hazır.") : t("Yerleşik taslak seçili; modelin metnine de bakabilirsiniz.")}
    </p>
  );
}
