import { useMutation, useQueryClient } from "@tanstack/react-query";

import { notifyUndo } from "@/components/toast";
import { api, unwrap, type Schema } from "@/lib/api";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import type { Source } from "../types";

/** Records by id, or everything that the filters let through. */
export type Select = Schema["SelectRequest"];

interface Asked {
  select: Select;
  change: Record<string, unknown>;
}

// All kinds take and give the same; the type of one stands for them.
const at = ({ plural }: Source) => `/api/v1/${plural}/bulk/` as "/api/v1/customers/bulk/";
const undoAt = ({ plural }: Source) => `/api/v1/${plural}/bulk/undo/` as "/api/v1/customers/bulk/undo/";

/** Changes many records: looks first, then does it and offers the way back. */
export function useBulk(source: Source, onDone: () => void) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "me" && queryKey[0] !== "ai" });
  const takeBack = async (undo: string) => {
    unwrap(await api.POST(undoAt(source), { body: { undo } }));
    await refresh();
  };
  const look = useMutation({ mutationFn: async (asked: Asked) => unwrap(await api.POST(at(source), { body: { ...asked, preview: true } })) });
  const run = useMutation({
    mutationFn: async (asked: Asked) => unwrap(await api.POST(at(source), { body: { ...asked, preview: false } })),
    onSuccess: ({ changed, undo }) => {
      void refresh();
      onDone();
      if (undo) notifyUndo(t("{count} kayıt değişti.", { count: figure(changed) }), () => takeBack(undo));
    },
  });
  return { look, run };
}
