import type { ReactNode } from "react";

import classes from "./SettingsBody.module.css";

/** The column of sections on a page of the settings. */
export function SettingsBody({ wide, children }: { wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.body} data-wide={wide || undefined}>
      {children}
    </div>
  );
}
