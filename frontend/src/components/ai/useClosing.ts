import { useEffect, type RefObject } from "react";

import { closeAssistant } from "@/hooks/useAssistantPanel";

/** Esc closes the panel, unless something smaller is open in it; the focus goes back to where it came from. */
export function useClosing(panel: RefObject<HTMLElement | null>, opened: boolean, serial: number): void {
  useEffect(() => {
    if (!opened) return;
    const before = document.activeElement;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented && isOurs(panel.current, event.target)) closeAssistant();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [panel, opened]);

  useEffect(() => {
    if (opened) panel.current?.querySelector<HTMLElement>("[data-ai-prompt]")?.focus({ preventScroll: true });
  }, [panel, opened, serial]);
}

const SMALLER = '[aria-haspopup][aria-expanded="true"]';

function isOurs(panel: HTMLElement | null, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || !panel) return false;
  return target === document.body || (panel.contains(target) && target.closest(SMALLER) === null);
}
