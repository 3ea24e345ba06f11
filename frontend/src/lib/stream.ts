/**
 * Newline-delimited JSON over fetch: the answer of `/ai/assistant/stream/` and `/ai/models/pull/`.
 *
 * A stream always ends in one of two words. Whatever goes wrong on the way (an error answer before the first line, a cut
 * connection, a line that is no JSON) becomes an `error` line, so a reader has one place to look. Only leaving on
 * purpose (the signal) ends it without one.
 */
import { ApiError, apiFetch, toApiError, type Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

/** What the check could not confirm; `start` and `end` count code points, as Python does, and meet where words are missing. */
export type Finding = Schema["Finding"];
export type Source = Schema["Source"];
export type Fallback = Schema["Fallback"];

export interface Usage {
  prompt_tokens?: number;
  tokens?: number;
  seconds?: number;
  tokens_per_second?: number;
}

export interface ErrorLine {
  type: "error";
  code: string;
  message: string;
  retryable: boolean;
  fields?: Record<string, string[]>;
}

export type AssistantLine =
  | { type: "start"; run: number | null; engine: string; model: string | null }
  | { type: "sources"; items: Source[]; omitted: string[] }
  | { type: "draft"; text: string }
  | { type: "queued"; position: number }
  | { type: "waiting"; loading?: boolean }
  | { type: "text"; delta: string; attempt?: number }
  | { type: "check"; findings: Finding[] }
  | DoneLine
  | ErrorLine;

export interface DoneLine {
  type: "done";
  result: string;
  structured?: unknown;
  model: string | null;
  engine: string;
  fallback?: Fallback | null;
  usage?: Usage | null;
  model_text?: string | null;
}

/** A line of any of our streams; a reader passes over types it does not know. */
export interface TypedLine {
  type: string;
}

/** The lines of one answer, ending in `done` or `error`; ends without either only when `signal` was aborted. */
export async function* streamLines<Line extends TypedLine>(
  path: string,
  body: unknown,
  signal: AbortSignal,
): AsyncGenerator<Line | ErrorLine> {
  try {
    const response = await post(path, body, signal);
    for await (const line of readLines(response.body)) {
      yield line as Line | ErrorLine;
      if (line.type === "done" || line.type === "error") return;
    }
    if (!signal.aborted) yield broken();
  } catch (failure) {
    if (!signal.aborted) yield failure instanceof ApiError ? refused(failure) : broken();
  }
}

async function post(path: string, body: unknown, signal: AbortSignal): Promise<Response> {
  const response = await apiFetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/x-ndjson, application/json" },
    body: JSON.stringify(body),
    signal,
  });
  if (response.ok) return response;
  throw toApiError(response.status, await response.json().catch(() => null));
}

/** Lines of a byte stream, however it is cut: a packet may end inside a letter, a line or a line's end. */
export async function* readLines(body: ReadableStream<Uint8Array> | null): AsyncGenerator<TypedLine> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let rest = "";
  for await (const bytes of packets(body)) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter(written).map(parsed);
  }
  rest += decoder.decode();
  if (written(rest)) yield parsed(rest);
}

/** Reads by hand, because not every browser lets a stream be iterated; leaving early closes the connection. */
async function* packets(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

const written = (line: string) => line.trim() !== "";

function parsed(line: string): TypedLine {
  const value: unknown = JSON.parse(line);
  if (typeof value === "object" && value !== null && "type" in value && typeof value.type === "string") {
    return value as TypedLine;
  }
  throw new SyntaxError("A line of the stream has no type.");
}

function refused({ status, code, message, fields }: ApiError): ErrorLine {
  return { type: "error", code, message, fields, retryable: status === 0 || status === 429 || status >= 500 };
}

function broken(): ErrorLine {
  const message = t("Yanıt yarıda kesildi: bağlantı koptu. Gelen kısım burada; yeniden deneyebilirsiniz.");
  return { type: "error", code: "stream_broken", message, retryable: true };
}
