import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";

import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import classes from "./history.module.css";
import { valueInWords } from "./words";

interface Props {
  change: Schema["FieldChange"];
  /** What can be done with it. */
  children?: ReactNode;
}

/** One field: what stood there, what stands there since. */
export function FieldChange({ change, children }: Props) {
  return (
    <div className={classes.field}>
      <span className={classes.label}>{change.label}</span>
      <span className={classes.values}>
        <Side value={change.old} text={change.old_text} old />
        <ArrowRight size={14} aria-label={t("yerine")} />
        <Side value={change.new} text={change.new_text} />
      </span>
      {children}
    </div>
  );
}

function Side({ value, text, old }: { value: unknown; text: string; old?: boolean }) {
  const words = valueInWords(value, text);
  if (!words) return <span className={classes.blank}>{t("boş")}</span>;
  return old ? <del className={classes.old}>{words}</del> : <ins className={classes.new}>{words}</ins>;
}
