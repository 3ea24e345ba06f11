import type { ReactNode } from "react";

import classes from "./Section.module.css";

interface Props {
  title: string;
  words?: string;
  /** The section's one button, beside its title. */
  action?: ReactNode;
  children?: ReactNode;
}

/** One part of the settings: what it is, one sentence, its content. */
export function Section({ title, words, action, children }: Props) {
  return (
    <section className={classes.section}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {action}
      </div>
      {words && <p className={classes.words}>{words}</p>}
      {children}
    </section>
  );
}
