import { Cpu, PenLine } from "lucide-react";

import { t } from "@/lib/i18n";

import classes from "./Badge.module.css";

/** Whose words these are: the built-in writer's in grey, a model's in violet with its name. */
export function Badge({ model }: { model?: string | null }) {
  const Icon = model ? Cpu : PenLine;
  return (
    <span className={classes.badge} data-model={model ? true : undefined}>
      <Icon size={12} strokeWidth={2} aria-hidden />
      <span className={classes.name}>{model ?? t("Yerleşik taslak")}</span>
      {model && <span className={classes.where}>{t("yerel")}</span>}
    </span>
  );
}
