import { ChevronRight, Database } from "lucide-react";
import { Link } from "react-router";

import { t } from "@/lib/i18n";
import type { Source } from "@/lib/stream";

import classes from "./SourcesList.module.css";

interface Props {
  sources: readonly Source[];
  /** Labels of the facts that did not fit into the model's window. */
  omitted: readonly string[];
}

/** All that the writer was told, by record, each record a link; and how much of it did not fit. */
export function SourcesList({ sources, omitted }: Props) {
  if (sources.length === 0) return null;
  const records = [...byRecord(sources)];
  const linked = records.filter(([url]) => url !== "").length;
  return (
    <details className={classes.sources}>
      <summary className={classes.summary}>
        <ChevronRight size={14} className={classes.chevron} aria-hidden />
        <Database size={14} aria-hidden />
        {linked > 0 ? t("Kaynaklar: {count} kayıt", { count: linked }) : t("Kaynaklar: {count} bilgi", { count: sources.length })}
        {omitted.length > 0 && <span className={classes.omitted}>{t("{count} bilgi sığmadı", { count: omitted.length })}</span>}
      </summary>
      {records.map(([url, facts]) => (
        <Record key={url} url={url} facts={facts} />
      ))}
      {omitted.length > 0 && <p className={classes.left}>{t("Modele sığmayanlar: {labels}", { labels: omitted.join(", ") })}</p>}
    </details>
  );
}

function Record({ url, facts }: { url: string; facts: readonly Source[] }) {
  return (
    <section className={classes.record}>
      {url !== "" && (
        <Link className={classes.link} to={url}>
          {facts.find(({ title }) => title)?.title ?? facts[0]?.value}
        </Link>
      )}
      <dl className={classes.facts}>
        {facts.map((fact, index) => (
          <div key={index} className={classes.fact}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function byRecord(sources: readonly Source[]): Map<string, Source[]> {
  const records = new Map<string, Source[]>();
  for (const source of sources) {
    const url = pathInside(source.url) ?? "";
    records.set(url, [...(records.get(url) ?? []), source]);
  }
  return records;
}

/** Only places of this page are linked; an address that a fact brought along stays words. */
const pathInside = (url: string | null | undefined) => (url && /^\/(?![/\\])/.test(url) ? url : null);
