import { ActionIcon, Menu, Modal } from "@mantine/core";
import { Ellipsis, Link2, Pencil, UserCheck, UserX } from "lucide-react";
import { useState } from "react";

import { PersonBadge } from "@/components/PersonBadge";
import { StatusDot } from "@/components/StatusDot";
import { notify, notifyError, notifyUndo } from "@/components/toast";
import { useMe } from "@/hooks/useMe";
import type { Schema } from "@/lib/api";
import { instant, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useStaffWrites, type Person } from "./api";
import { LinkShown } from "./InviteDialog";
import classes from "./people.module.css";

interface Props {
  person: Person;
  /** Absent where the asker may not manage people. */
  onEdit?: () => void;
}

export function StaffRow({ person, onEdit }: Props) {
  const roles = (person.roles ?? []).map(({ label }) => label);
  return (
    <li className={classes.person} data-left={person.is_active === false || undefined}>
      <PersonBadge name={person.name} size={32} />
      <div className={classes.who}>
        <span className={classes.name}>
          {person.name}
          {person.title && <span className={classes.quiet}>{person.title}</span>}
        </span>
        <span className={classes.quiet}>{person.email}</span>
      </div>
      <div className={classes.work}>
        <span>{roles.join(", ") || (person.email && t("Rolü yok"))}</span>
        <span className={classes.quiet}>{person.team?.name}</span>
      </div>
      <LastHere person={person} />
      {onEdit && <PersonMenu person={person} onEdit={onEdit} />}
    </li>
  );
}

function LastHere({ person }: { person: Person }) {
  if (person.is_active === false) return <span className={classes.seen}><StatusDot tone="quiet" label={t("Kapalı")} /></span>;
  if (person.last_login) {
    return (
      <time className={classes.seen} dateTime={person.last_login} title={instant(person.last_login)}>
        {t("Son giriş: {when}", { when: relativeDay(person.last_login) })}
      </time>
    );
  }
  return <span className={classes.seen}>{person.email && <StatusDot tone="warn" label={t("Davet edildi, henüz girmedi")} />}</span>;
}

function PersonMenu({ person, onEdit }: { person: Person; onEdit: () => void }) {
  const { change, newLink } = useStaffWrites();
  const [made, setMade] = useState<Schema["LinkMade"]>();
  const mine = useMe()?.id === person.id;
  const setActive = (is_active: boolean) => change.mutateAsync({ id: person.id, body: { is_active } });
  const close = () => void setActive(false).then(() => notifyUndo(t("{name} kapatıldı; oturumları ve anahtarları bitti.", { name: person.name }), () => setActive(true)), notifyError);
  const reopen = () => void setActive(true).then(() => notify(t("{name} yeniden açıldı.", { name: person.name })), notifyError);
  const link = () => void newLink.mutateAsync(person.id).then(setMade, notifyError);
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("{name} için seçenekler", { name: person.name })}>
            <Ellipsis size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Pencil size={16} />} onClick={onEdit}>
            {t("Düzenle")}
          </Menu.Item>
          {person.is_active && (
            <Menu.Item leftSection={<Link2 size={16} />} onClick={link}>
              {t("Yeni giriş bağlantısı")}
            </Menu.Item>
          )}
          {person.is_active && !mine && (
            <Menu.Item leftSection={<UserX size={16} />} onClick={close}>
              {t("Hesabı kapat")}
            </Menu.Item>
          )}
          {person.is_active === false && (
            <Menu.Item leftSection={<UserCheck size={16} />} onClick={reopen}>
              {t("Hesabı yeniden aç")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={made !== undefined} onClose={() => setMade(undefined)} size="lg" title={t("Yeni giriş bağlantısı")} closeButtonProps={{ "aria-label": t("Kapat") }}>
        {made && <LinkShown made={made} onClose={() => setMade(undefined)} />}
      </Modal>
    </>
  );
}
