import { useSavedViews, type SavedView } from "@/hooks/useSavedViews";

import type { ListState } from "./state";

const NONE: SavedView[] = [];

/** The saved views of a list, and the one that it began with. */
export function useOpenView(on: string | undefined, state: ListState) {
  const views = useSavedViews(on) ?? NONE;
  return { views, active: views.find((view) => view.id === state.view) };
}
