import { useEffect, useRef } from "react";

type Handlers = Record<string, (event: KeyboardEvent) => void>;

const EDITABLE = "input, textarea, select, [contenteditable=true], [role=listbox], [role=menu]";
const PAIR_MS = 900;

const isTyping = (event: KeyboardEvent) => event.target instanceof Element && event.target.closest(EDITABLE) !== null;
const isCovered = () => document.querySelector("[role=dialog][aria-modal=true]") !== null;

const isElsewhere = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || isCovered();

/**
 * Plain keys of the page: "j", "/", "?", or a pair as "g m". Told apart by the character, not by Shift, because
 * "/" and "?" stand behind Shift on a Turkish-Q keyboard. Silent while somebody types or a dialog is open.
 */
export function useKeys(handlers: Handlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    let first = { key: "", at: 0 };
    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      const paired = event.timeStamp - first.at < PAIR_MS ? `${first.key} ${event.key}` : event.key;
      first = { key: event.key, at: event.timeStamp };
      const handler = latest.current[paired] ?? (paired === event.key ? undefined : latest.current[event.key]);
      if (!handler) return;
      event.preventDefault();
      handler(event);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Ctrl+S or Cmd+S anywhere on the page, also while typing. */
export function useSaveKey(save: () => void): void {
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
