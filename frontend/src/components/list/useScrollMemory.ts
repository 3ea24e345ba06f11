import { useEffect, type RefObject } from "react";
import { useLocation } from "react-router";

const places = new Map<string, number>();

/** A list that one comes back to stands where it was left. `ready` once the rows are drawn. */
export function useScrollMemory(scroller: RefObject<HTMLElement | null>, ready: boolean): void {
  const { key } = useLocation();
  useEffect(() => {
    const element = scroller.current;
    if (!element || !ready) return;
    element.scrollTo({ top: places.get(key) ?? 0 });
    const remember = () => places.set(key, element.scrollTop);
    element.addEventListener("scroll", remember, { passive: true });
    return () => element.removeEventListener("scroll", remember);
  }, [key, ready, scroller]);
}
