import { Button, Skeleton } from "@mantine/core";
import { MonitorSmartphone } from "lucide-react";

import { Asked } from "@/components/Asked";
import { Section } from "@/components/settings/Section";
import { StatusDot } from "@/components/StatusDot";
import { notify, notifyError } from "@/components/toast";
import { instant, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useSessions, useSessionWrites, type Session } from "./api";
import classes from "./security.module.css";

export function SessionsSection() {
  const sessions = useSessions();
  const { endOthers } = useSessionWrites();
  const leave = () => void endOthers.mutateAsync().then(({ ended = 0 }) => notify(t("{count} oturum kapatıldı.", { count: ended })), notifyError);
  const others = (sessions.data ?? []).some(({ current }) => !current);
  const action = others && (
    <Button variant="default" size="compact-md" loading={endOthers.isPending} onClick={leave}>
      {t("Ötekilerin hepsinden çık")}
    </Button>
  );
  return (
    <Section title={t("Oturumlar")} words={t("Hesabınızın açık olduğu yerler. Tanımadığınız biri varsa kapatın ve parolanızı değiştirin.")} action={action}>
      <Asked query={sessions} waiting={<Skeleton height={100} mt="md" />}>
        {(found) => (
          <ul className={classes.rows}>
            {found.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
        )}
      </Asked>
    </Section>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { end } = useSessionWrites();
  const device = session.device || t("Bilinmeyen tarayıcı");
  return (
    <li className={classes.row}>
      <MonitorSmartphone size={18} aria-hidden />
      <div className={classes.words}>
        <span className={classes.name}>{device}</span>
        <span className={classes.quiet}>
          {[session.address, t("açıldı: {when}", { when: instant(session.created_at) }), t("son görülme: {when}", { when: relativeDay(session.last_seen_at) })].filter(Boolean).join(" · ")}
        </span>
      </div>
      {session.current ? (
        <StatusDot tone="good" label={t("Bu oturum")} />
      ) : (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => end.mutateAsync(session.id).catch(notifyError)} aria-label={t("{device} oturumunu kapat", { device })}>
          {t("Kapat")}
        </Button>
      )}
    </li>
  );
}
