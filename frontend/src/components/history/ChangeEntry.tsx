import type { ReactNode } from "react";

import { PersonBadge } from "@/components/PersonBadge";
import type { Schema } from "@/lib/api";
import { instant, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { ActorBadge } from "./ActorBadge";
import classes from "./history.module.css";
import { eventLabel } from "./words";

interface Props {
  change: Schema["Change"];
  /** Words behind the event, as the record's name. */
  about?: ReactNode;
  /** The fields. */
  children?: ReactNode;
}

/** One line of a history: who, by which way, what, when. */
export function ChangeEntry({ change, about, children }: Props) {
  const name = change.actor?.name ?? t("Sistem");
  return (
    <li className={classes.entry}>
      <PersonBadge name={name} size={26} />
      <div>
        <div className={classes.head}>
          <span className={classes.who}>{name}</span>
          <span>{eventLabel(change.event)}</span>
          {about}
          <ActorBadge kind={change.actor_kind} />
          <time className={classes.when} dateTime={change.at} title={relativeDay(change.at)}>
            {instant(change.at)}
          </time>
        </div>
        {children}
      </div>
    </li>
  );
}
