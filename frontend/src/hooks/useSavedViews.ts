import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { api, unwrap, type Schema } from "@/lib/api";

export type SavedView = Schema["SavedView"];

const KEY = "views";

const path = (id: number) => ({ params: { path: { id: String(id) } } });

/** Lists as people set them up: one's own and the shared ones. */
export function useSavedViews(on: string | undefined): SavedView[] | undefined {
  return useQuery({
    queryKey: [KEY, on],
    queryFn: async () => unwrap(await api.GET("/api/v1/views/", { params: { query: { on: on ?? "" } } })),
    enabled: on !== undefined,
    staleTime: 60_000,
  }).data;
}

interface Saved {
  /** Absent for a new view. */
  id?: number;
  body: Schema["PatchedSavedViewRequest"];
}

async function saveView({ id, body }: Saved) {
  if (id === undefined) return unwrap(await api.POST("/api/v1/views/", { body: body as Schema["SavedViewRequest"] }));
  return unwrap(await api.PATCH("/api/v1/views/{id}/", { ...path(id), body }));
}

async function dropView(id: number) {
  const { error, response } = await api.DELETE("/api/v1/views/{id}/", path(id));
  return unwrap({ data: null, error, response });
}

export function useSavedViewWrites() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [KEY] });
  return { save: useMutation({ onSuccess, mutationFn: saveView }), drop: useMutation({ onSuccess, mutationFn: dropView }) };
}
