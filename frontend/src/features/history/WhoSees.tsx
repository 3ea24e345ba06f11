import { Modal, Skeleton } from "@mantine/core";
import { Eye, EyeOff } from "lucide-react";

import { Asked } from "@/components/Asked";
import { PersonBadge } from "@/components/PersonBadge";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import { useWhoSees, type Subject } from "./api";
import classes from "./sees.module.css";

type Reason = Schema["Reason"];

const reasons = (): Record<Reason["because"], string> => ({
  all: t("bütün kayıtları görür"),
  team: t("kayıt takımının"),
  owner: t("kayıt kendisinin"),
});

/** Who sees this record, through which role, and why. */
export function WhoSees({ subject, title, onClose }: { subject: Subject; title: string; onClose: () => void }) {
  const query = useWhoSees(subject);
  return (
    <Modal opened onClose={onClose} size="lg" title={t("Kimler görebilir?")} closeButtonProps={{ "aria-label": t("Kapat") }}>
      <p className={classes.title}>{title}</p>
      <Asked query={query} waiting={<Skeleton height={160} />}>
        {(people) => (
          <ul className={classes.people}>
            {[...people].sort((a, b) => Number(b.sees) - Number(a.sees)).map((seen) => (
              <SeenRow key={seen.person.id} seen={seen} />
            ))}
          </ul>
        )}
      </Asked>
    </Modal>
  );
}

function SeenRow({ seen: { person, sees, through } }: { seen: Schema["SeenBy"] }) {
  const Icon = sees ? Eye : EyeOff;
  const why = through.map(({ role, because }) => `${role}: ${reasons()[because]}`).join(" · ");
  return (
    <li className={classes.person} data-sees={sees || undefined}>
      <PersonBadge name={person.name} size={28} />
      <div className={classes.who}>
        <span className={classes.name}>{person.name}</span>
        <span className={classes.why}>{sees ? why : t("Rollerinden hiçbiri bu kaydı göstermiyor.")}</span>
      </div>
      <span className={classes.sees}>
        <Icon size={16} aria-hidden />
        {sees ? t("Görür") : t("Görmez")}
      </span>
    </li>
  );
}
