import { TriangleAlert } from "lucide-react";

import { day, daysUntil, relativeDay } from "@/lib/format";

import classes from "./customers.module.css";

const SOON_DAYS = 30;

/** A renewal day; from a month before it, how near it is stands beside it. */
export function Renewal({ on }: { on: string }) {
  const left = daysUntil(on);
  if (left > SOON_DAYS) return <span className="figures">{day(on)}</span>;
  return (
    <span className={classes.soon} data-past={left < 0 || undefined} title={day(on)}>
      <TriangleAlert size={14} aria-hidden />
      {relativeDay(on)}
    </span>
  );
}
