import { useState } from "react";

import type { SavedView } from "@/hooks/useSavedViews";
import { useStored } from "@/hooks/useStored";

import { layoutOf, looksSame, PLAIN, type Layout } from "./layout";
import type { Column } from "./types";

/** The layout of the plain list is kept on this computer; changes to a saved view last until it is saved or left. */
export function useLayout<Row>(name: string, columns: Column<Row>[], view: SavedView | undefined) {
  const [own, setOwn] = useStored<Layout>(`imece.list.${name}.layout`, PLAIN);
  const [tried, setTried] = useState<{ view: number; layout: Layout }>();
  if (!view) return { layout: own, setLayout: setOwn, changed: false };
  const saved = layoutOf(view, columns);
  const layout = tried?.view === view.id ? tried.layout : saved;
  const setLayout = (next: Layout) => setTried({ view: view.id, layout: next });
  return { layout, setLayout, changed: !looksSame(layout, saved, columns) };
}
