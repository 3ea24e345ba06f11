import { SparkleMark } from "@/components/SparkleMark";
import { openAssistant, useAssistantPanel } from "@/hooks/useAssistantPanel";
import { t } from "@/lib/i18n";

import classes from "./AssistantButton.module.css";

/** The fixed corner button of every page; gives its place to the panel while that is open. */
export function AssistantButton() {
  const { opened } = useAssistantPanel();
  if (opened) return null;
  return (
    <button type="button" className={classes.button} aria-label={`✨ ${t("AI Asistan")}`} onClick={() => openAssistant()}>
      <SparkleMark />
      <span className={classes.words}>{t("AI Asistan")}</span>
    </button>
  );
}
