import type { SavedView } from "@/hooks/useSavedViews";

import { storedOf, type Layout } from "./layout";
import { readListState, toSaved, type ListState } from "./state";
import type { ListSpec } from "./types";
import { ViewTabs } from "./ViewTabs";

interface Props<Row> {
  spec: ListSpec<Row>;
  views: SavedView[];
  active?: SavedView;
  state: ListState;
  setState: (state: ListState) => void;
  layout: Layout;
  layoutChanged: boolean;
}

/** Opens views into the list's address, and takes the list as it stands into views. */
export function SavedViews<Row>({ spec, views, active, state, setState, layout, layoutChanged }: Props<Row>) {
  const keys = spec.filters.map((filter) => filter.key);
  const query = toSaved(state);
  const saved = active && toSaved(readListState(new URLSearchParams(active.query), keys));
  const open = (view: SavedView | undefined) => setState({ ...readListState(new URLSearchParams(view?.query), keys), view: view?.id });
  if (!spec.source) return null;
  return <ViewTabs on={spec.source.on} views={views} active={active} changed={layoutChanged || (saved !== undefined && saved !== query)} kept={{ query, ...storedOf(layout, spec.columns) }} onOpen={open} />;
}
