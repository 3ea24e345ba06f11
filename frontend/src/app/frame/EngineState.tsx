import { Tooltip } from "@mantine/core";
import { Link } from "react-router";

import { useAIStatus } from "@/hooks/useAIStatus";
import { modelWrites, type EngineStatus } from "@/lib/ai/api";
import { t } from "@/lib/i18n";

import classes from "./EngineState.module.css";

/** A dot and two words: which model writes, or that the built-in writer does. */
export function EngineState({ folded }: { folded: boolean }) {
  const { data } = useAIStatus();
  const { words, live, help } = describe(data);
  return (
    <Tooltip label={help} position="right" multiline maw={260}>
      <Link to="/ayarlar/yapay-zeka" className={classes.state} data-folded={folded || undefined} aria-label={`${t("Yapay zekâ")}: ${words}`}>
        <span className={classes.dot} data-live={live || undefined} />
        {!folded && <span className={classes.words}>{words}</span>}
      </Link>
    </Tooltip>
  );
}

function describe(status?: EngineStatus) {
  if (modelWrites(status)) {
    return { words: t("{model} · yerel", { model: status?.active?.model ?? "" }), live: true, help: t("Metinleri bu bilgisayardaki model yazıyor.") };
  }
  return {
    words: t("Yerleşik yazar"),
    live: false,
    help: status?.message || t("Bağlı bir model yok; taslakları yerleşik yazar hazırlıyor."),
  };
}
