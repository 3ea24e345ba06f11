import { useQuery, useQueryClient } from "@tanstack/react-query";

import type { Values } from "@/components/fields/spec";
import { api, unwrap, type Schema } from "@/lib/api";

export type Rate = Schema["Rate"];
const KEY = ["rates"];

export const useRates = () => useQuery({ queryKey: KEY, queryFn: async () => unwrap(await api.GET("/api/v1/rates/")) });

/** Adds the owner's own row, which goes before the built-in one from its first day on. */
export function useRateSaving() {
  const client = useQueryClient();
  return async (rate: Rate, values: Values) => {
    const body = { ...values, name: rate.name, unit: rate.unit, until: values.until || null } as unknown as Schema["OwnRateRequest"];
    unwrap(await api.POST("/api/v1/rates/own/", { body }));
    await client.invalidateQueries({ queryKey: KEY });
  };
}
