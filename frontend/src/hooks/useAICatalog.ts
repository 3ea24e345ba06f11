import { useQuery } from "@tanstack/react-query";

import { getActions, getRuns, getStatus, type Action, type RunFilters } from "@/lib/ai/api";
import { useLanguage } from "@/lib/i18n";

/** The document's three names stand for the general actions; everything else is an action's own key. */
const GENERAL = ["email", "summary", "suggestion"];
const keyOf = (action: string) => (GENERAL.includes(action) ? `assistant.${action}` : action);

/** Every action this person may run; labels come in the page's language. */
export function useAICatalog() {
  const language = useLanguage();
  return useQuery({ queryKey: ["ai", "actions", language], queryFn: getActions, staleTime: 5 * 60_000 });
}

export function useAIAction(name: string): Action | undefined {
  return useAICatalog().data?.find((action) => action.name === keyOf(name));
}

/** What can be done with records of this kind. */
export function useActionsOn(on: string | undefined): Action[] {
  const actions = useAICatalog().data ?? [];
  return on === undefined ? [] : actions.filter((action) => action.on === on);
}

/** The same answer as the dot at the foot of the menu, with the servers behind it. */
export function useEngine() {
  return useQuery({ queryKey: ["ai", "status"], queryFn: getStatus, refetchInterval: 60_000, staleTime: 30_000 });
}

export function useAIRuns(filters: RunFilters, enabled = true) {
  const language = useLanguage();
  return useQuery({ queryKey: ["ai", "runs", filters, language], queryFn: () => getRuns(filters), enabled });
}
