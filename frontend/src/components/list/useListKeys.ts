import { useRef, type RefObject } from "react";

import { useKeys } from "@/hooks/useKeys";

interface Options {
  body: RefObject<HTMLElement | null>;
  search: RefObject<HTMLInputElement | null>;
  onPick: (index: number) => void;
  onNew?: () => void;
}

/** j and k walk the rows (the focus moves, so Enter opens), x picks, / searches, c begins a new record. */
export function useListKeys({ body, search, onPick, onNew }: Options): void {
  const last = useRef(-1);
  const links = () => [...(body.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
  const at = () => {
    const found = links().findIndex((link) => link.closest("[data-row]")?.contains(document.activeElement));
    return found === -1 ? last.current : found;
  };
  const move = (step: number) => {
    const rows = links();
    if (rows.length === 0) return;
    last.current = Math.min(rows.length - 1, Math.max(0, at() + step));
    rows[last.current]?.focus();
    rows[last.current]?.closest("[data-row]")?.scrollIntoView({ block: "nearest" });
  };
  useKeys({
    j: () => move(1),
    ArrowDown: () => move(1),
    k: () => move(-1),
    ArrowUp: () => move(-1),
    x: () => {
      if (at() >= 0) onPick(at());
    },
    "/": () => search.current?.focus(),
    c: () => onNew?.(),
  });
}
