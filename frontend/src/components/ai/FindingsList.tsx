import { TriangleAlert } from "lucide-react";

import { t } from "@/lib/i18n";
import type { Finding } from "@/lib/stream";

import classes from "./FindingsList.module.css";

/** The same doubts as under the lines, for who does not hover; also what is missing and so has no place in the text. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className={classes.box} aria-label={t("Doğrulanamayanlar")}>
      <p className={classes.title}>
        <TriangleAlert size={14} aria-hidden />
        {t("Göndermeden önce bakın: {count} yer doğrulanamadı", { count: findings.length })}
      </p>
      <ul className={classes.list}>
        {findings.map((finding, index) => (
          <li key={index}>
            {finding.text && <q className={classes.words}>{finding.text}</q>}
            {finding.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
