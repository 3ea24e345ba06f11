import { partsOf } from "@/lib/mentions";

import classes from "./MentionText.module.css";

/** A text in which people's names stand out. */
export function MentionText({ text }: { text: string }) {
  return partsOf(text).map((part, index) =>
    typeof part === "string" ? (
      part
    ) : (
      <span key={index} className={classes.person}>
        @{part.name}
      </span>
    ),
  );
}
