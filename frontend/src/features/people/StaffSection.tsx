import { Button, Skeleton } from "@mantine/core";
import { UserPlus } from "lucide-react";
import { useState } from "react";

import { Asked } from "@/components/Asked";
import { Section } from "@/components/settings/Section";
import { t } from "@/lib/i18n";

import { useStaff, type Person } from "./api";
import { InviteDialog } from "./InviteDialog";
import { PersonDialog } from "./PersonDialog";
import { StaffRow } from "./StaffRow";
import classes from "./people.module.css";

/** Everybody who works here, and who left. */
export function StaffSection({ mayManage }: { mayManage: boolean }) {
  const staff = useStaff();
  const [inviting, setInviting] = useState(false);
  const [edited, setEdited] = useState<Person>();
  const invite = mayManage && (
    <Button size="sm" h={32} leftSection={<UserPlus size={16} />} onClick={() => setInviting(true)}>
      {t("Kişi davet et")}
    </Button>
  );
  return (
    <Section title={t("Kişiler")} words={t("Ayrılan kişiyi kapatın: oturumları ve anahtarları o anda biter, yazdıkları kalır.")} action={invite}>
      <Asked query={staff} waiting={<Skeleton height={160} mt="md" />}>
        {(people) => (
          <ul className={classes.people}>
            {people.map((person) => (
              <StaffRow key={person.id} person={person} onEdit={mayManage ? () => setEdited(person) : undefined} />
            ))}
          </ul>
        )}
      </Asked>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {edited && <PersonDialog person={edited} onClose={() => setEdited(undefined)} />}
    </Section>
  );
}
