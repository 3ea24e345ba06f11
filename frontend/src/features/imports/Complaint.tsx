import { CircleAlert, TriangleAlert } from "lucide-react";

import classes from "./imports.module.css";

/** An error or a warning: never by colour alone. */
export function Complaint({ severity, words }: { severity: string; words: string }) {
  const Icon = severity === "error" ? CircleAlert : TriangleAlert;
  return (
    <span className={classes.complaint} data-severity={severity}>
      <Icon size={14} aria-hidden />
      {words}
    </span>
  );
}
