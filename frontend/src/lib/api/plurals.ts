import type { paths } from "./schema";

type PluralIn<Path> = Path extends `/api/v1/${infer Plural}/bulk/` ? Plural : never;

/** Every kind of record that can be listed, exported and changed in bulk: "customers", "notes", … */
export type Plural = PluralIn<keyof paths>;
