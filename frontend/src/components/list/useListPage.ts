import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { toQuery, type ListState } from "./state";
import type { ListSpec } from "./types";

/** One page of rows; the rows before stay on screen until the next ones are here. */
export function useListPage<Row>(spec: ListSpec<Row>, state: ListState) {
  const query = toQuery(state);
  return useQuery({
    queryKey: [spec.name, "list", query],
    queryFn: () => spec.fetchPage(query),
    placeholderData: keepPreviousData,
  });
}
