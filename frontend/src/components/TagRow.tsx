import { useTagColours } from "@/hooks/useTags";

import { TagMark } from "./TagMark";
import classes from "./TagRow.module.css";

/** Tags in the colours that the agency gave them; `on` is the kind of record that carries them. */
export function TagRow({ on, tags }: { on: string; tags: string[] }) {
  const colours = useTagColours(on);
  return (
    <span className={classes.row}>
      {tags.map((tag) => (
        <TagMark key={tag} name={tag} colour={colours[tag]} />
      ))}
    </span>
  );
}
