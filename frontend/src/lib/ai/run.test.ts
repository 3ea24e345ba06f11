import { describe, expect, it } from "vitest";

import type { AssistantLine, Finding } from "@/lib/stream";

import { idle, isBusy, withLine, type Run } from "./run";

const START: AssistantLine = { type: "start", run: 7, engine: "ollama", model: "gemma3:12b" };
const DRAFT: AssistantLine = { type: "draft", text: "Sayın Gülşah Hanım," };
const DONE: AssistantLine = { type: "done", result: "Merhaba Gülşah Hanım.", model: "gemma3:12b", engine: "ollama" };
const FINDING: Finding = { code: "amount", message: "", start: 0, end: 3, text: "500", severity: "error" };

const after = (...lines: AssistantLine[]): Run =>
  lines.reduce((run, line, index) => withLine(run, line, index * 1000), idle);

describe("a run", () => {
  it("goes through its stages in words a person can follow", () => {
    expect(after(START).stage).toBe("idle");
    expect(after(START, { type: "queued", position: 2 })).toMatchObject({ stage: "queued", position: 2 });
    expect(after(START, { type: "waiting" }).stage).toBe("waiting");
    expect(after(START, { type: "waiting", loading: true }).stage).toBe("loading");
    expect(after(START, { type: "text", delta: "M" }).stage).toBe("writing");
    expect(after(START, { type: "check", findings: [] }).stage).toBe("checking");
    expect(after(START, DONE).stage).toBe("done");
  });

  it("takes a heartbeat between words for what it is", () => {
    expect(after(START, { type: "text", delta: "M" }, { type: "waiting" }).stage).toBe("writing");
  });

  it("grows the text and tells the speed once it can be told", () => {
    const first = after({ type: "text", delta: "bir iki " });
    const second = withLine(first, { type: "text", delta: "üç dört" }, 2000);

    expect(first.speed).toBeNull();
    expect(second).toMatchObject({ text: "bir iki üç dört", speed: 2 });
  });

  it("begins anew with the second attempt", () => {
    const run = after(
      { type: "text", delta: "500 TL" },
      { type: "check", findings: [FINDING] },
      { type: "text", delta: "400", attempt: 2 },
      { type: "text", delta: " TL", attempt: 2 },
    );

    expect(run).toMatchObject({ text: "400 TL", attempt: 2, findings: [], stage: "writing" });
  });

  it("takes the last line's text, because slots are filled at the end", () => {
    const run = after(START, DRAFT, { type: "text", delta: "Merhaba {{hitap}}." }, DONE);

    expect(run).toMatchObject({ text: DONE.result, result: DONE.result, draft: "Sayın Gülşah Hanım," });
  });

  it("keeps the model's text beside the draft when the draft had to step in", () => {
    const fallback = { code: "check_failed", message: "Tutar doğrulanamadı." };
    const run = after(START, DRAFT, { type: "text", delta: "500" }, { ...DONE, engine: "builtin", model: "builtin", result: "Sayın…", fallback, model_text: "500 TL" });

    expect(run).toMatchObject({ text: "500 TL", result: "Sayın…", fallback, model: "gemma3:12b" });
  });

  it("shows no model text when the built-in writer did the work", () => {
    expect(after(DRAFT, { ...DONE, engine: "builtin", model: null }).text).toBe("");
  });

  it("keeps all that came when it breaks", () => {
    const error: AssistantLine = { type: "error", code: "stream_broken", message: "Koptu.", retryable: true };
    const run = after(START, DRAFT, { type: "text", delta: "Mer" }, error);

    expect(run).toMatchObject({ stage: "failed", text: "Mer", draft: "Sayın Gülşah Hanım,", error });
    expect(isBusy(run)).toBe(false);
  });

  it("passes over a line it does not know", () => {
    expect(withLine(idle, { type: "tomorrow" } as unknown as AssistantLine, 0)).toBe(idle);
  });
});
