import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { ListQuery } from "@/components/list/state";
import { api, unwrap, type Schema } from "@/lib/api";

import type { NoteChanges } from "./words";

const KEY = "notes";
const AT_ONCE = 25;

const path = (id: number) => ({ params: { path: { id: String(id) } } });

export const fetchNotes = async (query: ListQuery) => unwrap(await api.GET("/api/v1/notes/", { params: { query: query as object } }));

export function useNote(id: number) {
  return useQuery({ queryKey: [KEY, id], queryFn: async () => unwrap(await api.GET("/api/v1/notes/{id}/", path(id))), enabled: Number.isInteger(id) });
}

/** The notes of one record, page by page. */
export function useNotesOn(on: string, record: number) {
  return useInfiniteQuery({
    queryKey: [KEY, "on", on, record],
    queryFn: ({ pageParam }) => fetchNotes({ page: pageParam, page_size: AT_ONCE, on, record }),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.next ? pages.length + 1 : undefined),
  });
}

export function useNoteWrites() {
  const client = useQueryClient();
  // A note changes what its record shows too: last contact, timeline.
  const onSuccess = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "ai" });
  const save = useMutation({ onSuccess, mutationFn: saveNote });
  const archive = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.POST("/api/v1/notes/{id}/archive/", path(id))) });
  const restore = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.DELETE("/api/v1/notes/{id}/archive/", path(id))) });
  return { save, archive, restore };
}

interface Saved {
  /** Absent for a new note. */
  id?: number;
  body: NoteChanges;
}

async function saveNote({ id, body }: Saved) {
  if (id === undefined) return unwrap(await api.POST("/api/v1/notes/", { body: body as Schema["NoteRequest"] }));
  return unwrap(await api.PATCH("/api/v1/notes/{id}/", { ...path(id), body }));
}
