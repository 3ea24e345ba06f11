import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { ListQuery } from "@/components/list/state";
import { api, unwrap, type Schema } from "@/lib/api";
import { uploadFile } from "@/lib/api/upload";

import { isAtWork, type Changes, type Preview } from "./words";

const KEY = "imports";
const POLL_MS = 700;

export const ROWS_AT_ONCE = 25;

const path = (id: number) => ({ params: { path: { id: String(id) } } });

export const fetchImports = async (query: ListQuery) => unwrap(await api.GET("/api/v1/imports/", { params: { query: query as object } }));

export interface Window {
  page: number;
  only?: "problems";
}

const isMoving = (source: Preview | undefined) => source !== undefined && (isAtWork(source) || (source.status === "ready" && source.kind !== "" && source.counts === null));

/** An import with a page of its rows; asked again by itself while a worker has it in hand. */
export function useImport(id: number, { page, only }: Window) {
  return useQuery({
    queryKey: [KEY, id, page, only],
    queryFn: async () => unwrap(await api.GET("/api/v1/imports/{id}/", { params: { path: { id: String(id) }, query: { page, only, page_size: ROWS_AT_ONCE } } })),
    enabled: Number.isInteger(id),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (isMoving(state.data) ? POLL_MS : false),
  });
}

export function useImportWrites(id: number) {
  const client = useQueryClient();
  const asked = { onSuccess: () => client.invalidateQueries({ queryKey: [KEY] }) };
  const change = useMutation({ ...asked, mutationFn: async (body: Changes) => unwrap(await api.PATCH("/api/v1/imports/{id}/", { ...path(id), body })) });
  const run = useMutation({ ...asked, mutationFn: async () => unwrap(await api.POST("/api/v1/imports/{id}/run/", path(id))) });
  const stop = useMutation({ ...asked, mutationFn: async () => unwrap(await api.POST("/api/v1/imports/{id}/stop/", path(id))) });
  const undo = useMutation({ ...asked, mutationFn: async () => unwrap(await api.POST("/api/v1/imports/{id}/undo/", path(id))) });
  return { change, run, stop, undo };
}

interface Bringing {
  file: File;
  /** What the file is taken for; the reader decides when it is empty. */
  kind: string;
  onProgress: (part: number) => void;
  signal: AbortSignal;
}

export function bringFile({ kind, ...upload }: Bringing): Promise<Schema["UnderstoodImport"]> {
  return uploadFile(`/api/v1/imports/${kind && `?kind=${encodeURIComponent(kind)}`}`, upload);
}

export const rejectedHref = (id: number) => `/api/v1/imports/${id}/rejected/`;
