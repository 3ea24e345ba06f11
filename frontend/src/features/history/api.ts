import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { api, unwrap, type Schema } from "@/lib/api";

export type Change = Schema["Change"];

/** A record as the API names it. */
export interface Subject {
  on: string;
  record: number;
}

const path = (id: number) => ({ params: { path: { id } } });

export function useHistory({ on, record }: Subject) {
  return useInfiniteQuery({
    queryKey: ["history", on, record],
    queryFn: async ({ pageParam }) => unwrap(await api.GET("/api/v1/history/", { params: { query: { on, record, page: pageParam } } })),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.next ? pages.length + 1 : undefined),
  });
}

/** Writes a field's old value back; answers the record, so that its version can go with the way back. */
export function useRestoring() {
  const client = useQueryClient();
  return useMutation({
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "ai" }),
    mutationFn: async ({ change, field }: { change: number; field: string }) => unwrap(await api.POST("/api/v1/history/{id}/restore/", { ...path(change), body: { field } })),
  });
}

/** The newest line of the record's history: the one that a restore has just written. */
export async function newestChange({ on, record }: Subject) {
  return unwrap(await api.GET("/api/v1/history/", { params: { query: { on, record, page_size: 1 } } })).results[0];
}

export function useWhoSees({ on, record }: Subject) {
  return useQuery({ queryKey: ["visibility", on, record], queryFn: async () => unwrap(await api.GET("/api/v1/visibility/", { params: { query: { on, record } } })) });
}
