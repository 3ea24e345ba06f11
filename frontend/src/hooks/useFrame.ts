import { createStore, useStore } from "@/lib/store";

/** What floats over the page: the drawer of the menu on narrow screens, the palette, the sheet of keys. */
type Floating = "none" | "menu" | "palette" | "keys";

interface Frame {
  floating: Floating;
  /** Words the palette opens with. */
  query: string;
}

const frame = createStore<Frame>({ floating: "none", query: "" });

export const useFrame = () => useStore(frame);
export const openMenu = () => frame.set({ floating: "menu", query: "" });
export const openPalette = (query = "") => frame.set({ floating: "palette", query });
export const openKeySheet = () => frame.set({ floating: "keys", query: "" });
export const closeFloating = () => frame.set({ floating: "none", query: "" });
