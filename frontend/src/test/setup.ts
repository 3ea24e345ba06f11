import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

class QuietObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

// jsdom lacks these; Mantine asks for them on mount.
globalThis.ResizeObserver = QuietObserver as unknown as typeof ResizeObserver;
globalThis.matchMedia = ((query: string) => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
  dispatchEvent: () => false,
})) as typeof matchMedia;
Object.defineProperty(document, "fonts", { value: new EventTarget() });
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  localStorage.clear();
});
