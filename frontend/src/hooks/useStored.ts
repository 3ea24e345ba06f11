import { useCallback, useState } from "react";

function read<T>(key: string, otherwise: T): T {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? otherwise : (JSON.parse(stored) as T);
  } catch {
    return otherwise;
  }
}

/** A small choice of this person on this computer: density, columns, a folded menu. */
export function useStored<T>(key: string, otherwise: T): [T, (next: T) => void] {
  const [value, setValue] = useState(() => read(key, otherwise));
  const store = useCallback(
    (next: T) => {
      setValue(next);
      localStorage.setItem(key, JSON.stringify(next));
    },
    [key],
  );
  return [value, store];
}
