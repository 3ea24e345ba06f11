/** The assistant's calls: the catalog, the runs, the engine. Streams stand in lib/stream.ts. */
import { apiFetch, toApiError } from "@/lib/api";
import type { Fallback, Finding, Source } from "@/lib/stream";

import type { Schema } from "./options";

export const STREAM_PATH = "/api/v1/ai/assistant/stream/";
export const PULL_PATH = "/api/v1/ai/models/pull/";

export interface Action {
  name: string;
  label: string;
  on: string | null;
  options_schema: Schema | null;
  result_schema: Schema | null;
  stars: number;
  leaves_the_company: boolean;
}

export interface Host {
  host: string;
  reachable: boolean;
  version: string | null;
  too_old: boolean;
  cloud_disabled: boolean | null;
}

export interface EngineStatus {
  engine: string;
  active: { engine: string; model: string | null } | null;
  reachable: boolean;
  message: string;
  hosts: Host[];
  default_model: string | null;
  queue: { running: number; waiting: number };
}

export interface Model {
  name: string;
  size: number | null;
  parameters: string | null;
  loaded: boolean;
}

export type Rating = -1 | 0 | 1;

export interface PastRun {
  id: number;
  action: string;
  action_label: string;
  on: string | null;
  record: number | null;
  engine: string;
  model: string | null;
  status: "running" | "done" | "stopped" | "failed";
  text: string;
  draft: string;
  findings: Finding[];
  sources: Source[];
  fallback: Fallback | null;
  rating: Rating | null;
  created_at: string;
  seconds: number | null;
  user: { id: number; name: string } | null;
}

export interface Page<T> {
  count: number;
  next: string | null;
  previous: string | null;
  results: T[];
}

export interface RunFilters {
  on?: string;
  record?: number;
  action?: string;
  page?: number;
  page_size?: number;
}

export interface NewNote {
  on: string;
  record: number;
  kind: "note" | "email";
  body: string;
}

export const getActions = (on?: string) => call<Action[]>("GET", `/api/v1/ai/actions/${query({ on })}`);
export const getStatus = () => call<EngineStatus>("GET", "/api/v1/ai/status/");
export const getModels = () => call<Model[] | Page<Model>>("GET", "/api/v1/ai/models/").then(listed);
export const getRuns = (filters: RunFilters) => call<Page<PastRun>>("GET", `/api/v1/ai/runs/${query({ ...filters })}`);
export const stopRun = (run: number) => call("POST", `/api/v1/ai/runs/${run}/stop/`, {});
export const setDefaultModel = (name: string) => call("PATCH", "/api/v1/ai/settings/", { default_model: name });
export const saveNote = (note: NewNote) => call<{ id: number }>("POST", "/api/v1/notes/", note);

/** `kept` is the text as the person left it, the best teacher of what the draft should have been. */
export const rateRun = (run: number, rating: Rating, kept?: string) =>
  call("POST", `/api/v1/ai/runs/${run}/rating/`, { rating, kept });

const listed = <T>(answer: T[] | Page<T>) => (Array.isArray(answer) ? answer : answer.results);

function query(values: Record<string, string | number | undefined>): string {
  const said = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return said.length ? `?${new URLSearchParams(said)}` : "";
}

async function call<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
  const response = await apiFetch(path, { method, ...init });
  const answer: unknown = await response.json().catch(() => null);
  if (!response.ok) throw toApiError(response.status, answer);
  return answer as T;
}
