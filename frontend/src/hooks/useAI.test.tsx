import { act, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { AssistantLine } from "@/lib/stream";
import { standIn } from "@/test/assistant";

import { useAI } from "./useAI";

const START: AssistantLine = { type: "start", run: 7, engine: "ollama", model: "gemma3:12b" };
const DRAFT: AssistantLine = { type: "draft", text: "Sayın Gülşah Hanım," };
const DONE: AssistantLine = { type: "done", result: "Merhaba Işıl Hanım.", model: "gemma3:12b", engine: "ollama" };
const QUESTION = { prompt: "Yenileme için yaz.", context: "Eis Gold", action: "email" };
const STREAM = "/api/v1/ai/assistant/stream/";

afterEach(() => vi.unstubAllGlobals());

function asking() {
  const { result, unmount } = renderHook(() => useAI());
  let answer: Promise<string> = Promise.resolve("");
  act(() => {
    answer = result.current.generate(QUESTION);
  });
  return { ai: result, unmount, answer };
}

describe("useAI", () => {
  it("keeps the document's words: generate, loading, result", async () => {
    const server = standIn();
    const { ai, answer } = asking();

    expect(ai.current.loading).toBe(true);
    expect(ai.current.result).toBeNull();
    await server.say(START, DRAFT, DONE);

    expect(await answer).toBe("Merhaba Işıl Hanım.");
    expect(ai.current).toMatchObject({ loading: false, result: "Merhaba Işıl Hanım.", stage: "done" });
    expect(server.posted(STREAM)[0]?.body).toEqual(QUESTION);
  });

  it("shows the draft and the growing text before the end", async () => {
    const server = standIn();
    const { ai } = asking();

    await server.say(START, DRAFT, { type: "queued", position: 2 });
    expect(ai.current).toMatchObject({ draft: "Sayın Gülşah Hanım,", stage: "queued", position: 2, run: 7 });
    await server.say({ type: "text", delta: "Merhaba " }, { type: "text", delta: "Işıl" });

    expect(ai.current).toMatchObject({ text: "Merhaba Işıl", stage: "writing", loading: true });
  });

  it("closes the connection on stop, keeps what came, and tells the server", async () => {
    const server = standIn();
    const { ai, answer } = asking();
    await server.say(START, DRAFT, { type: "text", delta: "Merhaba" });

    act(() => ai.current.stop());
    await server.settle();

    expect(await answer).toBe("");
    expect(ai.current).toMatchObject({ stage: "stopped", text: "Merhaba", loading: false });
    expect(server.posted(STREAM)[0]?.signal.aborted).toBe(true);
    expect(server.posted("/api/v1/ai/runs/7/stop/")).toHaveLength(1);
  });

  it("closes the connection when the page is left", async () => {
    const server = standIn();
    const { unmount } = asking();
    await server.say(START);

    unmount();

    expect(server.posted(STREAM)[0]?.signal.aborted).toBe(true);
  });

  it("ends the answer before with the next question, and takes nothing more from it", async () => {
    const server = standIn();
    const { ai, answer } = asking();
    await server.say(START, { type: "text", delta: "eski" });

    act(() => void ai.current.generate(QUESTION));
    await server.say({ ...START, run: 8 }, { type: "text", delta: "yeni" });

    expect(await answer).toBe("");
    expect(server.posted(STREAM)[0]?.signal.aborted).toBe(true);
    expect(ai.current).toMatchObject({ run: 8, text: "yeni" });
  });

  it("says that the stream broke and keeps the half text", async () => {
    const server = standIn();
    const { ai, answer } = asking();

    await server.say(START, DRAFT, { type: "text", delta: "Mer" });
    await server.end();

    expect(await answer).toBe("");
    expect(ai.current).toMatchObject({ stage: "failed", text: "Mer", draft: "Sayın Gülşah Hanım,", loading: false });
    expect(ai.current.error?.code).toBe("stream_broken");
  });
});
