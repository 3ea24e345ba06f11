import { Spotlight } from "@mantine/spotlight";

import { t } from "@/lib/i18n";

import classes from "./Entries.module.css";
import type { EntryGroup } from "./useEntries";

export function Entries({ groups }: { groups: EntryGroup[] }) {
  return (
    <Spotlight.ActionsList>
      {groups.map(({ label, entries }) => (
        <Spotlight.ActionsGroup key={label} label={label} className={classes.group}>
          {entries.map(({ key, icon: Icon, title, more, keys, assistant, run }) => (
            <Spotlight.Action key={key} onClick={run} className={classes.entry} data-assistant={assistant || undefined}>
              <Icon size={16} strokeWidth={1.75} className={classes.icon} aria-hidden />
              <span className={classes.title}>{title}</span>
              {more && <span className={classes.more}>{more}</span>}
              {keys && <span className={classes.keys}>{keys}</span>}
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      ))}
      {groups.length === 0 && <Spotlight.Empty>{t("Bulunamadı")}</Spotlight.Empty>}
    </Spotlight.ActionsList>
  );
}
