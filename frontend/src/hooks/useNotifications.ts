import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { api, unwrap, type Schema } from "@/lib/api";

export type Notification = Schema["Notification"];

const KEY = ["notifications"];
const EVERY_MS = 60_000;
const SHOWN = 20;

/** What this person was told; asked again each minute while the page is looked at. */
export function useNotifications() {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => unwrap(await api.GET("/api/v1/notifications/", { params: { query: { page_size: SHOWN } } })),
    refetchInterval: EVERY_MS,
    retry: false,
  });
}

export function useReading() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: KEY });
  const one = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.POST("/api/v1/notifications/{id}/read/", { params: { path: { id: String(id) } } })) });
  const all = useMutation({ onSuccess, mutationFn: async () => unwrap(await api.POST("/api/v1/notifications/read/")) });
  return { one, all };
}
