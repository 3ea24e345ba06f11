import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { api, unwrap, type Schema } from "@/lib/api";

export type OwnField = Schema["CustomField"] & { key: string };

const KEY = "custom-fields";

const path = (id: number) => ({ params: { path: { id: String(id) } } });

/** The fields that the agency gave a kind of record, in their order; undefined while they are on their way. */
export function useOwnFields(on: string | undefined): OwnField[] | undefined {
  return useQuery({
    queryKey: [KEY, on],
    queryFn: async () => unwrap(await api.GET("/api/v1/custom-fields/", { params: { query: { on: on ?? "" } } })) as OwnField[],
    enabled: on !== undefined,
    staleTime: 300_000,
  }).data;
}

interface Saved {
  /** Absent for a new field. */
  id?: number;
  body: Schema["PatchedCustomFieldRequest"];
}

async function saveField({ id, body }: Saved) {
  if (id === undefined) return unwrap(await api.POST("/api/v1/custom-fields/", { body: body as Schema["CustomFieldRequest"] }));
  return unwrap(await api.PATCH("/api/v1/custom-fields/{id}/", { ...path(id), body }));
}

async function dropField(id: number) {
  const { error, response } = await api.DELETE("/api/v1/custom-fields/{id}/", path(id));
  return unwrap({ data: null, error, response });
}

export function useOwnFieldWrites() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "ai" });
  return { save: useMutation({ onSuccess, mutationFn: saveField }), drop: useMutation({ onSuccess, mutationFn: dropField }) };
}
