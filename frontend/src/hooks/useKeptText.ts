import { useState } from "react";

import { findingsAfterEdit } from "@/lib/ai/ranges";
import type { Run } from "@/lib/ai/run";
import type { Finding } from "@/lib/stream";

export type Side = "draft" | "model";

/** The model's text takes the draft's place only when it is finished and the check let it pass. */
function sideByItself(run: Run): Side {
  if (run.draft === "") return "model";
  return run.stage === "done" && !run.fallback && run.text !== "" ? "model" : "draft";
}

/** Which of the two texts is kept, and how the person left it. What they chose or typed is never replaced. */
export function useKeptText(run: Run) {
  const [picked, setPicked] = useState<Side | null>(null);
  const [edited, setEdited] = useState<Partial<Record<Side, string>>>({});

  const side = picked ?? sideByItself(run);
  const textOf = (of: Side) => edited[of] ?? (of === "draft" ? run.draft : run.text);
  const findingsOf = (of: Side): Finding[] => {
    if (of === "draft") return [];
    return edited.model === undefined ? run.findings : findingsAfterEdit(edited.model, run.findings);
  };

  const choose = setPicked;
  const edit = (of: Side, text: string) => {
    setPicked(of);
    setEdited((before) => ({ ...before, [of]: text }));
  };
  return { side, text: textOf(side), textOf, findingsOf, choose, edit };
}

export type KeptText = ReturnType<typeof useKeptText>;
