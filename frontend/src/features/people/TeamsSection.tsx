import { ActionIcon, Button, TextInput } from "@mantine/core";
import { Trash2 } from "lucide-react";
import { useState, type FormEvent } from "react";

import { Asked } from "@/components/Asked";
import { Section } from "@/components/settings/Section";
import { notifyError, notifyUndo } from "@/components/toast";
import { t } from "@/lib/i18n";

import { useTeams, useTeamWrites, type Team } from "./api";
import classes from "./people.module.css";

/** Teams: what "his team's records" means in a role. */
export function TeamsSection({ mayManage }: { mayManage: boolean }) {
  const teams = useTeams();
  return (
    <Section title={t("Takımlar")} words={t("“Takımının kayıtları” diyen bir rol, aynı takımdaki kişilerin kayıtlarını gösterir.")}>
      <Asked query={teams} waiting={null}>
        {(found) => (
          <ul className={classes.people}>
            {found.map((team) => (
              <TeamRow key={team.id} team={team} mayManage={mayManage} />
            ))}
          </ul>
        )}
      </Asked>
      {mayManage && <NewTeam />}
    </Section>
  );
}

function TeamRow({ team, mayManage }: { team: Team; mayManage: boolean }) {
  const { add, rename, remove } = useTeamWrites();
  const change = (name: string) => {
    if (name.trim() && name.trim() !== team.name) rename.mutateAsync({ id: team.id, name: name.trim() }).catch(notifyError);
  };
  const drop = () => void remove.mutateAsync(team.id).then(() => notifyUndo(t("{name} takımı silindi.", { name: team.name }), () => add.mutateAsync(team.name)), notifyError);
  return (
    <li className={classes.team}>
      {mayManage ? <TextInput variant="unstyled" className={classes.teamName} defaultValue={team.name} maxLength={100} aria-label={t("Takımın adı")} onBlur={(event) => change(event.currentTarget.value)} onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()} /> : <span className={classes.teamName}>{team.name}</span>}
      <span className={classes.quiet}>{t("{count} kişi", { count: team.people_count })}</span>
      {mayManage && team.people_count === 0 && (
        <ActionIcon variant="subtle" color="gray" onClick={drop} aria-label={t("{name} takımını sil", { name: team.name })}>
          <Trash2 size={16} />
        </ActionIcon>
      )}
    </li>
  );
}

function NewTeam() {
  const [name, setName] = useState("");
  const { add } = useTeamWrites();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) add.mutateAsync(name.trim()).then(() => setName(""), notifyError);
  };
  return (
    <form className={classes.newTeam} onSubmit={submit}>
      <TextInput placeholder={t("Yeni takımın adı")} aria-label={t("Yeni takımın adı")} value={name} maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
      <Button type="submit" variant="default" disabled={!name.trim()} loading={add.isPending}>
        {t("Takım ekle")}
      </Button>
    </form>
  );
}
