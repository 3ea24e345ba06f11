import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { api, unwrap } from "@/lib/api";

import type { Subject } from "./api";

const path = (record: number) => ({ params: { path: { id: String(record) } } });
const forGood = (record: number) => ({ params: { path: { id: String(record) }, query: { hard: true } } });

/** The kinds of records that have a page of their own, each with its two calls. */
const doors = {
  "customers.customer": {
    hanging: async (record: number) => unwrap(await api.GET("/api/v1/customers/{id}/hanging/", path(record))),
    remove: async (record: number) => unwrap(await api.DELETE("/api/v1/customers/{id}/", forGood(record))),
  },
  "notes.note": {
    hanging: async (record: number) => unwrap(await api.GET("/api/v1/notes/{id}/hanging/", path(record))),
    remove: async (record: number) => unwrap(await api.DELETE("/api/v1/notes/{id}/", forGood(record))),
  },
};

type Deletable = keyof typeof doors;

export const isDeletable = (on: string): on is Deletable => on in doors;

/** What would go with the record. */
export function useHanging(on: Deletable, record: number) {
  return useQuery({ queryKey: ["hanging", on, record], queryFn: () => doors[on].hanging(record), staleTime: 0 });
}

export function useDeletion({ on, record }: Subject) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => isDeletable(on) && doors[on].remove(record),
    // The lists are asked again; the record itself is not, there is nothing to ask for.
    onSuccess: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === "list" }),
  });
}
