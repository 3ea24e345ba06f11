import { UnstyledButton } from "@mantine/core";

import type { Action } from "@/lib/ai/api";
import { t } from "@/lib/i18n";

import classes from "./ActionPicker.module.css";

interface Props {
  /** What can be done with the record; the general three stand beside it always. */
  actions: readonly Action[];
  chosen: string;
  onPick: (name: string) => void;
}

export function ActionPicker({ actions, chosen, onPick }: Props) {
  const general = [
    { name: "assistant.email", label: t("E-posta") },
    { name: "assistant.summary", label: t("Özet") },
    { name: "assistant.suggestion", label: t("Öneri") },
  ];
  return (
    <div className={classes.groups}>
      {actions.length > 0 && <Group label={t("Bu kayıtla")} actions={actions} chosen={chosen} onPick={onPick} />}
      <Group label={t("Serbest")} actions={general} chosen={chosen} onPick={onPick} />
    </div>
  );
}

interface GroupProps extends Omit<Props, "actions"> {
  label: string;
  actions: readonly { name: string; label: string }[];
}

function Group({ label, actions, chosen, onPick }: GroupProps) {
  return (
    <div className={classes.group} role="group" aria-label={label}>
      <span className={classes.label} aria-hidden>
        {label}
      </span>
      {actions.map((action) => (
        <UnstyledButton key={action.name} className={classes.action} aria-pressed={action.name === chosen} onClick={() => onPick(action.name)}>
          {action.label}
        </UnstyledButton>
      ))}
    </div>
  );
}
