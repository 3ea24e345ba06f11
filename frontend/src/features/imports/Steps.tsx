import { UnstyledButton } from "@mantine/core";
import { Check } from "lucide-react";

import { t } from "@/lib/i18n";

import classes from "./imports.module.css";

export type Step = "understood" | "preview" | "run" | "result";

export const steps = (): [step: Step, label: string][] => [
  ["understood", t("Ne anladık")],
  ["preview", t("Ön izleme")],
  ["run", t("Aktar")],
  ["result", t("Sonuç")],
];

interface Props {
  at: Step;
  /** Which steps may be gone to. */
  open: Step[];
  onGo: (step: Step) => void;
}

export function Steps({ at, open, onGo }: Props) {
  const order = steps().map(([step]) => step);
  return (
    <nav aria-label={t("Aktarım adımları")}>
      <ol className={classes.steps}>
        {steps().map(([step, label], index) => (
          <li key={step}>
            <UnstyledButton className={classes.step} aria-current={step === at ? "step" : undefined} disabled={step !== at && !open.includes(step)} onClick={() => onGo(step)}>
              <span className={classes.stepNumber} aria-hidden>
                {index < order.indexOf(at) ? <Check size={12} /> : index + 1}
              </span>
              {label}
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </nav>
  );
}
