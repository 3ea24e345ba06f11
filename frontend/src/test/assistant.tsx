/** A stand-in for the assistant's server: answers by path, and a stream that the test writes line by line. */
import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import type { ReactElement, ReactNode } from "react";
import { MemoryRouter } from "react-router";
import { vi } from "vitest";

import type { Action } from "@/lib/ai/api";
import type { AssistantLine } from "@/lib/stream";

export const SUMMARY: Action = {
  name: "customers.summary",
  label: "Özetle",
  on: "customers.customer",
  options_schema: {
    properties: {
      length: { enum: ["short", "medium"], type: "string", title: "Uzunluk", default: "medium", "x-labels": { short: "Kısa", medium: "Orta" } },
    },
  },
  result_schema: null,
  stars: 3,
  leaves_the_company: false,
};
export const MAIL: Action = { ...SUMMARY, name: "customers.email", label: "AI ile Email Yaz" };
export const IDLE_STATUS = { engine: "auto", active: { engine: "builtin", model: "" }, reachable: false, message: "", hosts: [], default_model: "", queue: { running: 0, waiting: 0 } };

export interface Asked {
  method: string;
  path: string;
  body: unknown;
  signal: AbortSignal;
}

/** Answers every call; the last opened stream is written with `say`, ended with `end`. */
export function standIn(answers: Record<string, unknown> = {}) {
  const known: Record<string, unknown> = {
    "/api/v1/ai/actions/": [MAIL, SUMMARY],
    "/api/v1/ai/status/": IDLE_STATUS,
    "/api/v1/ai/runs/": { count: 0, next: null, previous: null, results: [] },
    ...answers,
  };
  const asked: Asked[] = [];
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;

  const answer = async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname;
    const body: unknown = JSON.parse((await request.text()) || "null");
    asked.push({ method: request.method, path, body, signal: request.signal });
    if (!path.endsWith("/stream/") && !path.endsWith("/pull/")) return Response.json(known[path] ?? {});
    return new Response(new ReadableStream({ start: (controller) => void (stream = closedBy(request.signal, controller)) }));
  };
  vi.stubGlobal("fetch", vi.fn(answer));

  const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)));
  return {
    asked,
    posted: (path: string) => asked.filter((call) => call.path === path && call.method === "POST"),
    say: async (...lines: AssistantLine[]) => {
      await settle();
      stream?.enqueue(new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join("")));
      await settle();
    },
    end: async () => {
      stream?.close();
      await settle();
    },
    settle,
  };
}

/** As a browser does: leaving fails whoever still reads. */
function closedBy<Controller extends ReadableStreamDefaultController>(signal: AbortSignal, controller: Controller): Controller {
  signal.addEventListener("abort", () => controller.error(new DOMException("left", "AbortError")));
  return controller;
}

export function Around({ children }: { children: ReactNode }) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter>{children}</MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}

export const draw = (page: ReactElement) => render(page, { wrapper: Around });
