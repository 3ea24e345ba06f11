import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { PULL_PATH, type PullLine } from "@/lib/ai/api";
import { streamLines } from "@/lib/stream";

export interface Pull {
  model: string;
  stage: "running" | "done" | "stopped" | "failed";
  progress: PullLine | null;
  problem: string;
}

/** One download at a time. Leaving the page or pressing stop ends it; the server goes on from there the next time. */
export function usePull() {
  const queries = useQueryClient();
  const current = useRef<AbortController | null>(null);
  const [pull, setPull] = useState<Pull | null>(null);
  useEffect(() => () => current.current?.abort(), []);

  const start = async (model: string) => {
    current.current?.abort();
    const leaving = new AbortController();
    current.current = leaving;
    setPull({ model, stage: "running", progress: null, problem: "" });
    for await (const line of streamLines<PullLine>(PULL_PATH, { model }, leaving.signal)) {
      if (leaving.signal.aborted) return;
      if (line.type === "error") return setPull((before) => before && { ...before, stage: "failed", problem: line.message });
      setPull((before) => before && { ...before, progress: line, stage: line.done ? "done" : "running" });
      if (line.done) break;
    }
    await queries.invalidateQueries({ queryKey: ["ai"] });
  };
  const stop = () => {
    current.current?.abort();
    setPull((before) => before && { ...before, stage: "stopped" });
  };
  return { pull, start: (model: string) => void start(model), stop };
}

export type Pulling = ReturnType<typeof usePull>;
