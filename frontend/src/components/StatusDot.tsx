import classes from "./StatusDot.module.css";

export type Tone = "good" | "warn" | "bad" | "info" | "quiet";

/** A status: colour never alone, always with its word. */
export function StatusDot({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span className={classes.status}>
      <span className={classes.dot} data-tone={tone} aria-hidden />
      {label}
    </span>
  );
}
