import classes from "./TagRow.module.css";

/** Colours by name; a colour of one's own is a six-digit hex number. Violet is the assistant's. */
export const TAG_COLOURS = ["gray", "teal", "green", "blue", "pink", "red", "orange", "amber"] as const;

/** One tag: its colour is a dot beside the word, never the only thing that tells it apart. */
export function TagMark({ name, colour }: { name: string; colour?: string }) {
  return (
    <span className={classes.tag}>
      {colour && <ColourDot colour={colour} />}
      {name}
    </span>
  );
}

export function ColourDot({ colour }: { colour: string }) {
  return <span className={classes.dot} data-colour={colour} style={colour.startsWith("#") ? { background: colour } : undefined} aria-hidden />;
}
