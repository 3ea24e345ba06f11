import { useQuery } from "@tanstack/react-query";

import { api, unwrap } from "@/lib/api";

/** Everybody who works here now; their names are open to all colleagues. */
export function usePeople() {
  return useQuery({
    queryKey: ["people"],
    queryFn: async () => unwrap(await api.GET("/api/v1/people/", { params: { query: { page_size: 200 } } })).results,
    staleTime: 300_000,
  }).data;
}
