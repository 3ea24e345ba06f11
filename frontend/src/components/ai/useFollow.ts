import { useEffect, useRef } from "react";

const BY_HAND = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** Keeps the end of a growing text in view, until the person scrolls, points or types. */
export function useFollow(text: string, writing: boolean) {
  const end = useRef<HTMLSpanElement>(null);
  const left = useRef(false);
  useEffect(() => {
    if (!writing) return;
    left.current = false;
    const leave = () => (left.current = true);
    BY_HAND.forEach((kind) => document.addEventListener(kind, leave, { passive: true }));
    return () => BY_HAND.forEach((kind) => document.removeEventListener(kind, leave));
  }, [writing]);
  useEffect(() => {
    if (writing && !left.current) end.current?.scrollIntoView({ block: "nearest" });
  }, [text, writing]);
  return end;
}
