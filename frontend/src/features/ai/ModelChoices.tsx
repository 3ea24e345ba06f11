import { Button } from "@mantine/core";
import { TriangleAlert } from "lucide-react";

import { t } from "@/lib/i18n";

import { documented, recommended, type Recommendation } from "./recommended";
import classes from "./ai.module.css";

interface Props {
  pull: (model: string) => void;
  busy: boolean;
}

/** The recommended models with their reasons, then those of the integration plan with their warnings. */
export function ModelChoices({ pull, busy }: Props) {
  return (
    <ul className={classes.choices}>
      {[...recommended(), ...documented()].map((choice) => (
        <Choice key={choice.model} choice={choice} pull={() => pull(choice.model)} busy={busy} />
      ))}
    </ul>
  );
}

function Choice({ choice, pull, busy }: { choice: Recommendation; pull: () => void; busy: boolean }) {
  return (
    <li className={classes.choice}>
      <div className={classes.grow}>
        <span className={classes.name}>{choice.model}</span> <span className={classes.quiet}>{choice.needs}</span>
        <p className={choice.warning ? classes.warning : classes.words}>
          {choice.warning && <TriangleAlert size={13} aria-hidden />} {choice.why}
        </p>
      </div>
      <Button size="compact-sm" variant="default" onClick={pull} disabled={busy} aria-label={t("İndir: {model}", { model: choice.model })}>
        {t("İndir")}
      </Button>
    </li>
  );
}
