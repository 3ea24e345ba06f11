import classes from "./PersonBadge.module.css";

const HUES = 6;

const initials = (name: string) =>
  name
    .trim()
    .split(/\s+/)
    .filter((_, index, words) => index === 0 || index === words.length - 1)
    .map((word) => [...word][0]?.toLocaleUpperCase("tr"))
    .join("");

const hue = (name: string) => [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES;

/** A person's or firm's letters on a quiet ground; no pictures are fetched from anywhere. */
export function PersonBadge({ name, size = 22, square }: { name: string; size?: number; square?: boolean }) {
  const style = { width: size, height: size, fontSize: Math.max(9, size * 0.4) };
  return (
    <span className={classes.badge} style={style} data-hue={hue(name)} data-square={square || undefined} aria-hidden>
      {initials(name)}
    </span>
  );
}
