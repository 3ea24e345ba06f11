import type { SpotlightStore } from "@mantine/spotlight";
import { useEffect } from "react";

import type { EntryGroup } from "./useEntries";

/** Enter takes the first entry unless another was chosen. */
export function useFirstSelected(store: SpotlightStore, groups: EntryGroup[]): void {
  const drawn = groups.flatMap((group) => group.entries.map((entry) => entry.key)).join("|");
  useEffect(() => {
    const frame = requestAnimationFrame(() => selectFirst(store));
    return () => cancelAnimationFrame(frame);
  }, [drawn, store]);
}

/** As Spotlight itself does when an arrow is pressed: the mark on the entry, the index in the store. */
function selectFirst(store: SpotlightStore) {
  const entries = document.getElementById(store.getState().listId)?.querySelectorAll("[data-action]");
  entries?.forEach((entry, index) => (index === 0 ? entry.setAttribute("data-selected", "true") : entry.removeAttribute("data-selected")));
  store.updateState((state) => ({ ...state, selected: 0 }));
}
