import { TriangleAlert } from "lucide-react";

import { t } from "@/lib/i18n";
import type { Finding } from "@/lib/stream";

import classes from "./FindingsList.module.css";

/** A figure that stands three times in a text is one thing to look at. */
const distinct = (findings: readonly Finding[]) => [...new Map(findings.map((finding) => [`${finding.text}\n${finding.message}`, finding])).values()];

/** The same doubts as under the lines, for who does not hover; also what is missing and so has no place in the text. */
export function FindingsList({ findings }: { findings: readonly Finding[] }) {
  const doubts = distinct(findings);
  if (doubts.length === 0) return null;
  return (
    <section className={classes.box} aria-label={t("Doğrulanamayanlar")}>
      <p className={classes.title}>
        <TriangleAlert size={14} aria-hidden />
        {t("Göndermeden önce bakın: {count} yer doğrulanamadı", { count: doubts.length })}
      </p>
      <ul className={classes.list}>
        {doubts.map((finding, index) => (
          <li key={index}>
            {finding.text && !finding.message.includes(finding.text) && <q className={classes.words}>{finding.text}</q>}
            {finding.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
