import { useState } from "react";

export interface Picked {
  /** How many, on this page and the others. */
  count: number;
  /** Everything that the filters let through, also what is not on this page. */
  all: boolean;
  ids: number[];
  has: (id: number) => boolean;
  toggle: (id: number | undefined) => void;
  /** All rows of the page, or none of them. */
  toggleAll: () => void;
  pageState: "none" | "some" | "all";
  takeAll: () => void;
  clear: () => void;
}

interface Choice {
  /** The filters it was made under; other filters, another choice. */
  under: string;
  ids: ReadonlySet<number>;
  all: boolean;
}

/** The picked rows. They stay picked while pages are turned, and are forgotten when the filters change. */
export function usePicked(shown: { id: number }[], total: number, under: string): Picked {
  const nothing: Choice = { under, ids: new Set(), all: false };
  const [made, setChoice] = useState(nothing);
  const choice = made.under === under ? made : nothing;
  const here = shown.filter(({ id }) => choice.all || choice.ids.has(id));
  const set = (ids: Iterable<number>) => setChoice({ under, ids: new Set(ids), all: false });
  // Taking one out of "all" leaves the rows of this page, which one can see.
  const standing = () => new Set(choice.all ? shown.map(({ id }) => id) : choice.ids);

  const toggle = (id: number | undefined) => {
    if (id === undefined) return;
    const next = standing();
    if (!next.delete(id)) next.add(id);
    set(next);
  };
  const toggleAll = () => {
    const next = standing();
    const drop = here.length === shown.length;
    for (const { id } of shown) if (drop) next.delete(id); else next.add(id);
    set(next);
  };
  return {
    count: choice.all ? total : choice.ids.size,
    all: choice.all,
    ids: [...choice.ids],
    has: (id) => choice.all || choice.ids.has(id),
    toggle,
    toggleAll,
    pageState: here.length === 0 ? "none" : here.length === shown.length ? "all" : "some",
    takeAll: () => setChoice({ ...choice, all: true }),
    clear: () => setChoice(nothing),
  };
}
