import { count as figure } from "@/lib/format";

import classes from "./imports.module.css";

/** Figures with their words; zeros are left out unless all are zero. */
export function Tally({ entries }: { entries: [label: string, value: number][] }) {
  const told = entries.filter(([, value], index) => value > 0 || index === 0);
  return (
    <dl className={classes.tally}>
      {told.map(([label, value]) => (
        <div key={label}>
          <dd className="figures">{figure(value)}</dd>
          <dt>{label}</dt>
        </div>
      ))}
    </dl>
  );
}
