import { useQuery } from "@tanstack/react-query";

import { api, unwrap, type Schema } from "@/lib/api";

type Deed = "add" | "change" | "delete" | "export";

export const ME_KEY = ["me"];

export const fetchMe = async () => unwrap(await api.GET("/api/v1/me/"));

/** The person at the screen; the frame loads it before any page is drawn. */
export function useMe(): Schema["Me"] | undefined {
  return useQuery({ queryKey: ME_KEY, queryFn: fetchMe, staleTime: 300_000 }).data;
}

/** Whether the person may do something in a module; the server decides again on every call. */
export function useMay(module: string, deed: Deed): boolean {
  const rights = useMe()?.rights as Record<string, Partial<Record<Deed, boolean | string>>> | undefined;
  const right = rights?.[module]?.[deed];
  return right !== undefined && right !== false && right !== "none";
}

/** Who may add or change records of any module may import into it. */
export function useMayImport(): boolean {
  const rights = Object.values((useMe()?.rights ?? {}) as Record<string, Partial<Record<Deed, boolean>>>);
  return rights.some(({ add, change }) => add || change);
}
