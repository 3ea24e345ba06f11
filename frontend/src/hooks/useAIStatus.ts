import { useQuery } from "@tanstack/react-query";

import { getStatus } from "@/lib/ai/api";

/** Which engine writes now; asked again every minute, because a model server comes and goes. */
export function useAIStatus() {
  return useQuery({
    queryKey: ["ai", "status"],
    queryFn: getStatus,
    refetchInterval: 60_000,
    staleTime: 30_000,
  });
}
