import type { ReactNode } from "react";

import classes from "./ai.module.css";

interface Props {
  title: string;
  words?: string;
  children: ReactNode;
}

/** One part of the settings: what it is, one sentence, its content. */
export function Section({ title, words, children }: Props) {
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{title}</h2>
      {words && <p className={classes.words}>{words}</p>}
      {children}
    </section>
  );
}
