import { Alert } from "@mantine/core";
import { ArrowRight } from "lucide-react";

import type { Schema } from "@/lib/api";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import type { BulkSpec } from "../types";
import classes from "./bulk.module.css";
import { inWords, labelOf } from "./change";

interface Difference {
  old: unknown;
  new: unknown;
}

/** Old and new of the first few records, and those that cannot be changed. */
export function BulkPreview({ answer, bulk }: { answer: Schema["BulkAnswer"]; bulk: BulkSpec }) {
  return (
    <section className={classes.preview} aria-live="polite">
      <p className={classes.count}>{answer.count === 0 ? t("Değişecek kayıt yok.") : t("{count} kayıt değişecek.", { count: figure(answer.count) })}</p>
      <ul className={classes.samples} tabIndex={0} aria-label={t("İlk örnekler")}>
        {answer.samples.map(({ id, title, changes }) => (
          <li key={id}>
            <strong>{title}</strong>
            {Object.entries(changes as Record<string, Difference>).map(([name, { old, new: next }]) => (
              <span key={name} className={classes.difference}>
                {labelOf(name, bulk)}: {inWords(name, old, bulk)}
                <ArrowRight size={13} aria-label={t("yerine")} />
                {inWords(name, next, bulk)}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {answer.count > answer.samples.length && answer.samples.length > 0 && <p className={classes.more}>{t("… ve {count} kayıt daha", { count: figure(answer.count - answer.samples.length) })}</p>}
      {answer.refused_count > 0 && (
        <Alert color="yellow" variant="light" mt="sm" title={t("{count} kayıt değişmeyecek", { count: figure(answer.refused_count) })}>
          {[...new Set(answer.refused.map(({ why }) => why))].join(" ")}
        </Alert>
      )}
    </section>
  );
}
