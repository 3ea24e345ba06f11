import { useCallback, useEffect, useReducer, useRef } from "react";

import { STREAM_PATH, stopRun } from "@/lib/ai/api";
import type { OptionValues } from "@/lib/ai/options";
import { idle, isBusy, withLine, type Run } from "@/lib/ai/run";
import { streamLines, type AssistantLine } from "@/lib/stream";

export interface AIRequest {
  prompt: string;
  context?: string;
  /** "email", "summary", "suggestion", or the key of any action. */
  action: string;
  /** Kind and id of the record that it is about; an action of one kind of record needs the id only. */
  on?: string;
  record?: number;
  options?: OptionValues;
  engine?: string;
  model?: string;
}

type Event = { type: "begun" } | { type: "line"; line: AssistantLine; at: number } | { type: "stopped" } | { type: "cleared" };

function reduce(run: Run, event: Event): Run {
  switch (event.type) {
    case "begun":
      return { ...idle, stage: "sending" };
    case "line":
      return withLine(run, event.line, event.at);
    case "stopped":
      return isBusy(run) ? { ...run, stage: "stopped" } : run;
    case "cleared":
      return idle;
  }
}

/**
 * One conversation with the assistant. `generate` resolves with the finished text, or with "" when it was stopped or
 * failed (then `error` says why, and `draft` and `text` keep what came). Leaving the page stops the model.
 */
export function useAI() {
  const [run, dispatch] = useReducer(reduce, idle);
  const current = useRef<AbortController | null>(null);

  useEffect(() => () => current.current?.abort(), []);

  const generate = useCallback(async (request: AIRequest): Promise<string> => {
    const leaving = replaced(current);
    dispatch({ type: "begun" });
    for await (const line of streamLines<AssistantLine>(STREAM_PATH, request, leaving.signal)) {
      if (leaving.signal.aborted) break;
      dispatch({ type: "line", line, at: performance.now() });
      if (line.type === "done") return line.result;
    }
    return "";
  }, []);

  const stop = useCallback(() => {
    current.current?.abort();
    dispatch({ type: "stopped" });
    // Closing the connection is enough, unless a proxy on the way keeps it open.
    if (run.run !== null) void stopRun(run.run).catch(() => undefined);
  }, [run.run]);

  const clear = useCallback(() => {
    current.current?.abort();
    dispatch({ type: "cleared" });
  }, []);

  return { ...run, generate, stop, clear, loading: isBusy(run) };
}

export type AI = ReturnType<typeof useAI>;

/** A new answer ends the one before it. */
function replaced(current: { current: AbortController | null }): AbortController {
  current.current?.abort();
  current.current = new AbortController();
  return current.current;
}
