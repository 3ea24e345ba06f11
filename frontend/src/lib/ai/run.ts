/** What one run of the assistant looks like on the page, folded line by line out of the stream. */
import type { AssistantLine, DoneLine, ErrorLine, Fallback, Finding, Source, Usage } from "@/lib/stream";

export type Stage =
  | "idle"
  | "sending"
  | "queued"
  | "waiting"
  | "loading"
  | "writing"
  | "checking"
  | "done"
  | "stopped"
  | "failed";

export interface Run {
  stage: Stage;
  run: number | null;
  engine: string | null;
  model: string | null;
  /** The built-in writer's text; stands from the first moment. */
  draft: string;
  /** The model's text, growing; kept when the stream breaks. */
  text: string;
  /** The server's choice between the two; null until the run is done. */
  result: string | null;
  structured: unknown;
  position: number | null;
  /** Words a second of the text that is being written; null until it can be told. */
  speed: number | null;
  attempt: number;
  sources: Source[];
  /** Labels of the facts that did not fit into the model's window. */
  omitted: string[];
  findings: Finding[];
  fallback: Fallback | null;
  usage: Usage | null;
  error: ErrorLine | null;
  /** When the first word of this attempt came, in the clock of the caller. */
  writingSince: number | null;
}

export const idle: Run = {
  stage: "idle",
  run: null,
  engine: null,
  model: null,
  draft: "",
  text: "",
  result: null,
  structured: null,
  position: null,
  speed: null,
  attempt: 1,
  sources: [],
  omitted: [],
  findings: [],
  fallback: null,
  usage: null,
  error: null,
  writingSince: null,
};

const BUSY: ReadonlySet<Stage> = new Set(["sending", "queued", "waiting", "loading", "writing", "checking"]);

export const isBusy = (run: Run) => BUSY.has(run.stage);

type Step<Type extends AssistantLine["type"]> = (run: Run, line: Extract<AssistantLine, { type: Type }>, at: number) => Run;

const STEPS: { [Type in AssistantLine["type"]]: Step<Type> } = {
  start: (run, { run: id, engine, model }) => ({ ...run, run: id, engine, model }),
  sources: (run, { items, omitted }) => ({ ...run, sources: items, omitted }),
  draft: (run, { text }) => ({ ...run, draft: text }),
  queued: (run, { position }) => ({ ...run, stage: "queued", position }),
  waiting: (run, { loading }) => (run.stage === "writing" ? run : { ...run, stage: loading ? "loading" : "waiting" }),
  text: written,
  check: (run, { findings }) => ({ ...run, stage: "checking", findings }),
  done: finished,
  error: (run, line) => ({ ...run, stage: "failed", error: line }),
};

/** The run after one more line, read at `at` (milliseconds of any steady clock). Unknown lines change nothing. */
export function withLine(run: Run, line: AssistantLine, at: number): Run {
  const step = STEPS[line.type] as Step<AssistantLine["type"]> | undefined;
  return step ? step(run, line as never, at) : run;
}

function written(run: Run, { delta, attempt = 1 }: Extract<AssistantLine, { type: "text" }>, at: number): Run {
  const again = attempt > run.attempt;
  const text = again ? delta : run.text + delta;
  const writingSince = again || run.writingSince === null ? at : run.writingSince;
  const findings = again ? [] : run.findings;
  return { ...run, stage: "writing", text, attempt, findings, writingSince, speed: wordsPerSecond(text, at - writingSince) };
}

function finished(run: Run, line: DoneLine): Run {
  const { result, structured = null, fallback = null, usage = null, engine } = line;
  const told = { result, structured, fallback, usage, engine, stage: "done" as const };
  if (fallback) return { ...run, ...told, text: line.model_text ?? run.text };
  if (engine === "builtin") return { ...run, ...told, draft: run.draft || result };
  // Slots are filled at the end, so the last line's text counts, not the streamed one.
  return { ...run, ...told, model: line.model, text: result };
}

const ENOUGH_TO_TELL_MS = 500;

function wordsPerSecond(text: string, elapsed: number): number | null {
  return elapsed < ENOUGH_TO_TELL_MS ? null : Math.round((text.split(/\s+/).length / elapsed) * 1000);
}
