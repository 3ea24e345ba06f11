/** What a list shows now. It lives in the address, so a view can be bookmarked, sent, and found again by "back". */
export interface ListState {
  search: string;
  /** Chosen values by filter key; only filters that are set. */
  filters: Record<string, string>;
  /** As the API wants it: "name" or "-created_at"; empty for the list's own order. */
  ordering: string;
  page: number;
  /** The saved view that the list began with. */
  view?: number;
}

const RESERVED = { search: "ara", ordering: "sira", page: "sayfa", view: "gorunum" };
/** The agency's own fields are filtered by such names; they are known before the fields are. */
const OWN = "extra.";

export function readListState(params: URLSearchParams, filterKeys: string[]): ListState {
  const own = [...params.keys()].filter((key) => key.startsWith(OWN) && !filterKeys.includes(key));
  const chosen = [...filterKeys, ...own].map((key) => [key, params.get(key) ?? ""] as const).filter(([, value]) => value !== "");
  return {
    search: params.get(RESERVED.search) ?? "",
    filters: Object.fromEntries(chosen),
    ordering: /^-?[a-z_]+(\.[a-z0-9_]+)?$/.test(params.get(RESERVED.ordering) ?? "") ? params.get(RESERVED.ordering)! : "",
    page: Math.max(1, Math.trunc(Number(params.get(RESERVED.page))) || 1),
    view: Number(params.get(RESERVED.view)) || undefined,
  };
}

/** Only what differs from the plain list is written, so the plain list has a plain address. */
export function writeListState(state: ListState): URLSearchParams {
  const params = new URLSearchParams();
  if (state.search) params.set(RESERVED.search, state.search);
  for (const [key, value] of Object.entries(state.filters)) if (value) params.set(key, value);
  if (state.ordering) params.set(RESERVED.ordering, state.ordering);
  if (state.page > 1) params.set(RESERVED.page, String(state.page));
  if (state.view) params.set(RESERVED.view, String(state.view));
  return params;
}

/** Any change but turning the page begins again at the first page. */
export function withChange(state: ListState, change: Partial<ListState>): ListState {
  return { ...state, page: 1, ...change };
}

export function withFilter(state: ListState, key: string, value: string): ListState {
  const { [key]: dropped, ...others } = state.filters;
  return withChange(state, { filters: value ? { ...others, [key]: value } : others });
}

/** Ascending, descending, back to the list's own order. */
export function nextOrdering(ordering: string, column: string): string {
  if (ordering === column) return `-${column}`;
  return ordering === `-${column}` ? "" : column;
}

/** What a saved view keeps of the state: everything but the page and its own name. */
export const toSaved = (state: ListState) => writeListState({ ...state, page: 1, view: undefined }).toString();

/** The filters and the search as a bulk change and an export take them. */
export function toNarrowing({ filters, search }: ListState): Record<string, string> {
  return search ? { ...filters, search } : filters;
}

export interface ListQuery {
  page: number;
  page_size: number;
  search?: string;
  ordering?: string;
  [filter: string]: string | number | undefined;
}

export const PAGE_SIZE = 50;

export function toQuery(state: ListState): ListQuery {
  return {
    ...state.filters,
    page: state.page,
    page_size: PAGE_SIZE,
    search: state.search || undefined,
    ordering: state.ordering || undefined,
  };
}
