import { useEffect } from "react";

import { createStore, useStore } from "@/lib/store";

/** The record the open page is about; the assistant's panel and the palette offer what can be done with it. */
export interface PageRecord {
  /** As the API names it: "customers.customer". */
  on: string;
  id: number;
  title: string;
  url: string;
}

const record = createStore<PageRecord | null>(null);

export const useCurrentRecord = () => useStore(record);

/** Called by a page that shows one record; forgets it when the page goes. */
export function usePageRecord(shown: PageRecord | undefined): void {
  const { on, id, title, url } = shown ?? {};
  useEffect(() => {
    if (on === undefined || id === undefined) return;
    record.set({ on, id, title: title ?? "", url: url ?? "" });
    return () => record.set(null);
  }, [on, id, title, url]);
}
