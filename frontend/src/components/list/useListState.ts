import { useSearchParams } from "react-router";

import { readListState, writeListState, type ListState } from "./state";

/** The list's state in the address. Typing replaces the entry, choosing adds one, so "back" undoes a choice. */
export function useListState(filterKeys: string[]) {
  const [params, setParams] = useSearchParams();
  const state = readListState(params, filterKeys);
  const setState = (next: ListState, replace = false) => setParams(writeListState(next), { replace });
  return { state, setState };
}
