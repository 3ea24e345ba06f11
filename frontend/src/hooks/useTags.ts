import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { api, unwrap, type Schema } from "@/lib/api";

export type Tag = Schema["Tag"];

const KEY = "tags";

const path = (id: number) => ({ params: { path: { id: String(id) } } });

export function useTags(on: string | undefined) {
  return useQuery({
    queryKey: [KEY, on],
    queryFn: async () => unwrap(await api.GET("/api/v1/tags/", { params: { query: { on: on ?? "" } } })),
    enabled: on !== undefined,
    staleTime: 300_000,
  });
}

const colours = (tags: Tag[]) => Object.fromEntries(tags.map(({ name, color }) => [name, color ?? ""]));

/** Colour by name, for the tags that were given one. */
export function useTagColours(on: string | undefined): Record<string, string> {
  const query = useQuery({
    queryKey: [KEY, on],
    queryFn: async () => unwrap(await api.GET("/api/v1/tags/", { params: { query: { on: on ?? "" } } })),
    enabled: on !== undefined,
    staleTime: 300_000,
    select: colours,
  });
  return query.data ?? {};
}

interface Saved {
  /** Null for a tag in use that has no row of its own yet. */
  id: number | null;
  /** What it was called. */
  old: string;
  body: Schema["TagRequest"];
}

async function saveTag({ id, old, body }: Saved) {
  if (id === null) {
    const made = unwrap(await api.POST("/api/v1/tags/", { body: { ...body, name: old } }));
    return made.id === null || old === body.name ? made : unwrap(await api.PATCH("/api/v1/tags/{id}/", { ...path(made.id), body }));
  }
  return unwrap(await api.PATCH("/api/v1/tags/{id}/", { ...path(id), body }));
}

async function mergeTags(body: Schema["TagMergeRequest"]) {
  return unwrap(await api.POST("/api/v1/tags/merge/", { body }));
}

/** A tag's name stands on every record, so all lists are asked again. */
export function useTagWrites() {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "ai" });
  return { save: useMutation({ onSuccess: refresh, mutationFn: saveTag }), merge: useMutation({ onSuccess: refresh, mutationFn: mergeTags }), refresh };
}
