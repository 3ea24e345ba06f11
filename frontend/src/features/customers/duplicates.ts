import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { notifyUndo } from "@/components/toast";
import { api, unwrap, type Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

const LEAST_LETTERS = 2;
const KEY = "customers";

export interface Marks {
  name: string;
  vkn: string;
  phone: string;
  email: string;
}

/** Customers that these marks may belong to already; nothing while too little is known. */
export function useDuplicates(marks: Marks, except?: number): Schema["Duplicate"][] {
  const known = Object.fromEntries(Object.entries(marks).filter(([, value]) => value.trim().length > LEAST_LETTERS));
  const query = useQuery({
    queryKey: [KEY, "duplicates", known, except],
    queryFn: async () => unwrap(await api.GET("/api/v1/customers/duplicates/", { params: { query: { ...known, exclude: except === undefined ? undefined : String(except) } } })),
    enabled: Object.keys(known).length > 0,
    retry: false,
  });
  return query.data ?? [];
}

interface Merge {
  other: number;
  /** Fields whose value the other record gives. */
  taken: string[];
}

/** Merges another customer into this one; the toast takes both apart again. */
export function useMerge(kept: number) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "ai" });
  const takeBack = async (undo: string) => {
    unwrap(await api.POST("/api/v1/customers/bulk/undo/", { body: { undo } }));
    await refresh();
  };
  return useMutation({
    mutationFn: async ({ other, taken }: Merge) => {
      const fields = Object.fromEntries(taken.map((name) => [name, "other" as const]));
      return unwrap(await api.POST("/api/v1/customers/{id}/merge/", { params: { path: { id: String(kept) } }, body: { other, fields } }));
    },
    onSuccess: ({ undo }) => {
      void refresh();
      notifyUndo(t("İki müşteri birleştirildi."), () => takeBack(undo));
    },
  });
}
