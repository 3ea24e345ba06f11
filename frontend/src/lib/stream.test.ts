import { afterEach, describe, expect, it, vi } from "vitest";

import { readLines, streamLines, type AssistantLine, type TypedLine } from "./stream";

const LINES = [
  { type: "start", run: 7, engine: "ollama", model: "gemma3:12b" },
  { type: "draft", text: "Sayın Gülşah Işık,\nçığ öğüşü 🌿 İyi günler\u2028dileriz." },
  { type: "text", delta: "Şırnak’tan 5.000,00 ₺" },
  { type: "done", result: "Şırnak’tan 5.000,00 ₺", model: "gemma3:12b", engine: "ollama" },
];
const BYTES = new TextEncoder().encode(LINES.map((line) => `${JSON.stringify(line)}\n`).join(""));

function streamOf(...packets: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      packets.forEach((packet) => controller.enqueue(packet));
      controller.close();
    },
  });
}

async function all<T>(lines: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

function answering(body: BodyInit | null, init: ResponseInit = {}) {
  const answer = vi.fn<(request: Request) => Promise<Response>>(async () => new Response(body, init));
  vi.stubGlobal("fetch", answer);
  return answer;
}

const ask = (signal = new AbortController().signal) =>
  all(streamLines<AssistantLine>("/api/v1/ai/assistant/stream/", { prompt: "Yaz", action: "email" }, signal));

afterEach(() => vi.unstubAllGlobals());

describe("readLines", () => {
  it("gives the same lines wherever a packet is cut", async () => {
    for (let cut = 0; cut <= BYTES.length; cut += 1) {
      const lines = await all(readLines(streamOf(BYTES.slice(0, cut), BYTES.slice(cut))));

      expect(lines, `cut at byte ${cut}`).toEqual(LINES);
    }
  });

  it("reads a stream that comes byte by byte", async () => {
    const single = [...BYTES].map((byte) => new Uint8Array([byte]));

    expect(await all(readLines(streamOf(...single)))).toEqual(LINES);
  });

  it("reads a last line without its end, carriage returns and empty lines", async () => {
    const bytes = new TextEncoder().encode('{"type":"waiting"}\r\n\n  \n{"type":"queued","position":2}');

    expect(await all(readLines(streamOf(bytes)))).toEqual([{ type: "waiting" }, { type: "queued", position: 2 }]);
  });

  it.each(["<html>502</html>", "null", "[]", '{"no":"type"}', '{"type":'])("refuses the line %s", async (line) => {
    const reading = all<TypedLine>(readLines(streamOf(new TextEncoder().encode(line))));

    await expect(reading).rejects.toThrow();
  });

  it("refuses a stream that ends inside a letter", async () => {
    const bytes = new TextEncoder().encode('{"type":"text","delta":"ş');

    await expect(all(readLines(streamOf(bytes.slice(0, -1))))).rejects.toThrow();
  });
});

describe("streamLines", () => {
  it("asks with the CSRF token and the language", async () => {
    document.cookie = "csrftoken=abc123";
    const answer = answering(BYTES);

    expect(await ask()).toEqual(LINES);

    const request = answer.mock.calls[0]![0];
    expect(request.method).toBe("POST");
    expect(request.headers.get("X-CSRFToken")).toBe("abc123");
    expect(request.headers.get("Accept-Language")).toBe("tr");
    expect(await request.json()).toEqual({ prompt: "Yaz", action: "email" });
  });

  it("tells a refusal before the stream with its code and fields", async () => {
    const refusal = { code: "validation", message: "Seçenek geçersiz.", fields: { tone: ["Bilinmeyen ton."] } };
    answering(JSON.stringify(refusal), { status: 400 });

    expect(await ask()).toEqual([{ type: "error", ...refusal, retryable: false }]);
  });

  it("tells that the queue is full as worth another try", async () => {
    answering(JSON.stringify({ code: "too_many", message: "Kuyruk dolu." }), { status: 429 });

    expect(await ask()).toMatchObject([{ type: "error", code: "too_many", retryable: true }]);
  });

  it.each([
    ["ends without its last line", '{"type":"text","delta":"Merhaba"}\n'],
    ["is cut inside a line", '{"type":"text","delta":"Merhaba"}\n{"type":"te'],
    ["turns into something else", '{"type":"text","delta":"Merhaba"}\n<html>'],
  ])("keeps what came and says so when the stream %s", async (_, body) => {
    answering(body);

    expect(await ask()).toMatchObject([
      { type: "text", delta: "Merhaba" },
      { type: "error", code: "stream_broken", retryable: true },
    ]);
  });

  it("says that the connection broke when reading fails", async () => {
    const packets = [new TextEncoder().encode('{"type":"text","delta":"Mer"}\n')];
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
      const packet = packets.shift();
      if (packet) controller.enqueue(packet);
      else controller.error(new TypeError("network error"));
    };
    answering(new ReadableStream({ pull }));

    expect(await ask()).toMatchObject([{ type: "text" }, { type: "error", code: "stream_broken" }]);
  });

  it("says that the server is out of reach", async () => {
    vi.stubGlobal("fetch", vi.fn(async () => Promise.reject(new TypeError("Failed to fetch"))));

    expect(await ask()).toMatchObject([{ type: "error", code: "offline", retryable: true }]);
  });

  it("reads nothing behind the last word and closes the connection", async () => {
    const cancelled = vi.fn();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(BYTES),
      cancel: cancelled,
    });
    answering(body);

    expect(await ask()).toHaveLength(LINES.length);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it("ends without a word when it was left on purpose", async () => {
    const leaving = new AbortController();
    leaving.abort();
    vi.stubGlobal("fetch", vi.fn(async () => Promise.reject(new DOMException("left", "AbortError"))));

    expect(await ask(leaving.signal)).toEqual([]);
  });
});
