import { ActionIcon, Button, Popover } from "@mantine/core";
import { Bell as BellIcon } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";

import { PersonBadge } from "@/components/PersonBadge";
import { notifyError } from "@/components/toast";
import { useNotifications, useReading, type Notification } from "@/hooks/useNotifications";
import { instant, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";
import { withoutMarks } from "@/lib/mentions";

import classes from "./Bell.module.css";

const MOST = 99;

/** What one was told: who named whom, where. */
export function Bell() {
  const [opened, setOpened] = useState(false);
  const unread = useNotifications().data?.unread ?? 0;
  const label = unread > 0 ? t("Bildirimler: {count} okunmamış", { count: unread }) : t("Bildirimler");
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} shadow="md" radius={10} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon className={classes.bell} variant="subtle" color="gray" size={32} onClick={() => setOpened(!opened)} aria-label={label}>
          <BellIcon size={18} />
          {unread > 0 && (
            <span className={classes.unread} aria-hidden>
              {Math.min(unread, MOST)}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} role="dialog" aria-label={t("Bildirimler")} maw="calc(100vw - 24px)">
        <Told onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Told({ onClose }: { onClose: () => void }) {
  const { data } = useNotifications();
  const { all } = useReading();
  const rows = data?.results ?? [];
  return (
    <>
      <div className={classes.head}>
        <strong>{t("Bildirimler")}</strong>
        {(data?.unread ?? 0) > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => all.mutateAsync().catch(notifyError)}>
            {t("Hepsini okundu say")}
          </Button>
        )}
      </div>
      {rows.length === 0 && <p className={classes.none}>{t("Biri sizi bir notta @ ile andığında burada görünür.")}</p>}
      <ul className={classes.rows}>
        {rows.map((told) => (
          <ToldRow key={told.id} told={told} onClose={onClose} />
        ))}
      </ul>
    </>
  );
}

function ToldRow({ told, onClose }: { told: Notification; onClose: () => void }) {
  const { one } = useReading();
  const open = () => {
    onClose();
    if (!told.read_at) one.mutateAsync(told.id).catch(notifyError);
  };
  const by = told.by?.name ?? t("Biri");
  return (
    <li>
      <Link to={told.record_url || "#"} onClick={open} className={classes.row} data-unread={!told.read_at || undefined}>
        <PersonBadge name={by} size={26} />
        <span className={classes.words}>
          <span>
            {t("{name} sizi andı", { name: by })}
            {told.record_title && <span className={classes.where}> · {withoutMarks(told.record_title)}</span>}
          </span>
          {told.text && <span className={classes.text}>{withoutMarks(told.text)}</span>}
          <time className={classes.where} dateTime={told.created_at} title={instant(told.created_at)}>
            {relativeDay(told.created_at)}
          </time>
        </span>
        {!told.read_at && <span className={classes.dot} role="img" aria-label={t("okunmamış")} />}
      </Link>
    </li>
  );
}
