import { useOwnFields } from "@/hooks/useOwnFields";
import { usePeople } from "@/hooks/usePeople";

import type { Own } from "./values";

/** The own fields of a kind of record with what is needed to draw them; undefined until they are known. */
export function useOwn(on: string | undefined): Own | undefined {
  const fields = useOwnFields(on);
  const people = usePeople();
  return fields && { fields, people };
}
