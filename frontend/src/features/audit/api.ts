import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { api, unwrap } from "@/lib/api";

export interface AuditFilters {
  page: number;
  /** Events, comma separated. */
  kind?: string;
  person?: number;
  since?: string;
  until?: string;
}

export const AUDIT_PAGE = 50;

export function useAudit(filters: AuditFilters) {
  const query = { ...filters, page_size: AUDIT_PAGE } as object;
  return useQuery({
    queryKey: ["audit", filters],
    queryFn: async () => unwrap(await api.GET("/api/v1/audit/", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** Reads the whole chain, so it is asked only when somebody wants to know. */
export function useChain() {
  return useQuery({
    queryKey: ["audit", "chain"],
    queryFn: async () => unwrap(await api.GET("/api/v1/audit/chain/")),
    enabled: false,
    staleTime: 0,
  });
}
