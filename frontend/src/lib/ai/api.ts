/** The assistant's calls: the catalog, the runs, the engine. Streams stand in lib/stream.ts. */
import { api, unwrap, type Schema as Api } from "@/lib/api";
import type { operations } from "@/lib/api/schema";

import type { Schema } from "./options";

export const STREAM_PATH = "/api/v1/ai/assistant/stream/";
export const PULL_PATH = "/api/v1/ai/models/pull/";

/** The generator knows a JSON schema only as "some object". */
export type Action = Omit<Api["Action"], "options_schema"> & { options_schema: Schema | null };

export type PastRun = Omit<Required<Api["Run"]>, "user"> & { user: { id: number; name: string } };

export interface PastRuns {
  count: number;
  next: string | null;
  results: PastRun[];
}

export type RunFilters = NonNullable<operations["ai_runs_list"]["parameters"]["query"]>;

export type Rating = -1 | 0 | 1;

/** Status, models and downloads are streamed by the server and so not described in its schema. */
export interface Host {
  host: string;
  reachable: boolean;
  version: string;
  too_old: boolean;
  /** Null: an older server that does not say. */
  cloud_disabled: boolean | null;
  error: string;
}

export interface EngineStatus {
  engine: string;
  active: { engine: string; model: string } | null;
  reachable: boolean;
  message: string;
  hosts: Host[];
  default_model: string;
  queue: { running: number; waiting: number };
}

/** Whether a model writes now; else the built-in writer does. */
export const modelWrites = (status?: EngineStatus) => (status?.active?.engine ?? "builtin") !== "builtin";

export interface Model {
  engine: string;
  name: string;
  size: number;
  parameter_size: string;
  quantization: string;
  loaded: boolean;
  processor: "cpu" | "gpu" | "split" | null;
  /** A stub whose prompts would leave the machine; never used. */
  remote: boolean;
  host: string;
}

export interface Models {
  default_model: string;
  models: Model[];
  message: string;
}

/** A line of a download; the last one is `done`. */
export interface PullLine {
  type: "progress";
  status: string;
  completed: number;
  total: number;
  percent: number;
  done: boolean;
}

export const getActions = async () => unwrap(await api.GET("/api/v1/ai/actions/")) as Action[];

export const getStatus = async () => unwrap(await api.GET("/api/v1/ai/status/")) as unknown as EngineStatus;

export const getModels = async () => unwrap(await api.GET("/api/v1/ai/models/")) as unknown as Models;

export const getRuns = async (query: RunFilters) =>
  unwrap(await api.GET("/api/v1/ai/runs/", { params: { query } })) as unknown as PastRuns;

export async function stopRun(run: number): Promise<void> {
  await api.POST("/api/v1/ai/runs/{id}/stop/", { params: { path: { id: String(run) } } });
}

/** `kept` is the text as the person left it, the best teacher of what the draft should have been. */
export const rateRun = async (run: number, rating: Rating, kept?: string) =>
  unwrap(await api.POST("/api/v1/ai/runs/{id}/rating/", { params: { path: { id: String(run) } }, body: { rating, kept } }));

export const setDefaultModel = async (default_model: string) =>
  unwrap(await api.PATCH("/api/v1/ai/settings/", { body: { default_model } }));

export const saveNote = async (note: Api["NoteRequest"]) => unwrap(await api.POST("/api/v1/notes/", { body: note }));
