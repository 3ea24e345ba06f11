import type { ReactNode } from "react";

import { ErrorState } from "./states";

interface Props<T> {
  query: { data?: T; error: Error | null; refetch: () => Promise<unknown> };
  waiting: ReactNode;
  children: (data: T) => ReactNode;
}

/** What was asked for, or its shape while it is on its way, or why it did not come. */
export function Asked<T>({ query, waiting, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  return query.error ? <ErrorState error={query.error} retry={() => void query.refetch()} /> : waiting;
}
