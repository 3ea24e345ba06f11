import { useEffect, useRef } from "react";
import { useBlocker } from "react-router";

/** Asks before a page with unsaved words is left; `letGo` opens the way once it is saved. */
export function useLeaveWarning(unsaved: boolean) {
  const free = useRef(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => unsaved && !free.current && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => {
      if (!free.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [unsaved]);
  const letGo = () => {
    free.current = true;
  };
  return { blocker, letGo };
}
