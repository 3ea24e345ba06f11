import { Select } from "@mantine/core";
import { ArrowRight, CircleHelp, Eye } from "lucide-react";

import { t } from "@/lib/i18n";

import classes from "./imports.module.css";
import { mappedTo, samplesOf } from "./rows";
import type { Changes, Preview } from "./words";

interface Props {
  source: Preview;
  onChange: (changes: Changes) => void;
  busy: boolean;
}

/** Each column of the file, what stands in it, and the field that it goes into. */
export function MappingTable({ source, onChange, busy }: Props) {
  if (!source.kind) return null;
  const unknown = source.understood.headers.length - Object.keys(source.mapping).length;
  return (
    <section aria-labelledby="mapping">
      <h3 id="mapping" className={classes.subtitle}>
        {t("Sütunlar")}
      </h3>
      <p className={classes.quiet}>{unknown === 0 ? t("Bütün sütunların yeri bulundu.") : t("{count} sütunun yeri bulunamadı; bir alan seçmezseniz aktarılmaz.", { count: unknown })}</p>
      <ul className={classes.mapping}>
        {source.understood.headers.map((header, column) => (
          <MappingRow key={column} header={header || t("{number}. sütun", { number: column + 1 })} samples={samplesOf(source.rows, column)} source={source} column={column} busy={busy} onMap={(field) => onChange({ mapping: mappedTo(source.mapping, column, field) })} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  header: string;
  samples: string[];
  source: Preview;
  column: number;
  busy: boolean;
  onMap: (field: string) => void;
}

function MappingRow({ header, samples, source, column, busy, onMap }: RowProps) {
  const field = source.mapping[String(column)] ?? "";
  const target = source.targets.find(({ name }) => name === field);
  return (
    <li className={classes.mapRow} data-unknown={!field || undefined}>
      <div className={classes.mapFrom}>
        <strong>{header}</strong>
        <span className={classes.samples}>{samples.join(" · ") || t("Boş sütun")}</span>
      </div>
      <ArrowRight size={16} aria-hidden className={classes.mapArrow} />
      <div className={classes.mapTo}>
        <Select
          aria-label={t("{column} sütununun alanı", { column: header })}
          placeholder={t("Aktarma")}
          disabled={busy}
          searchable
          clearable
          clearButtonProps={{ "aria-label": t("Aktarma") }}
          data={source.targets.map(({ name, label, required }) => ({ value: name, label: required ? `${label} *` : label }))}
          value={field || null}
          onChange={(next) => onMap(next ?? "")}
        />
        {!field && <Mark icon={<CircleHelp size={14} aria-hidden />} words={t("Tanınmadı, aktarılmayacak")} />}
        {target?.stored === false && <Mark icon={<Eye size={14} aria-hidden />} words={t("Yalnız ön izlemede görünür; bu kayıtta yeri yok")} />}
      </div>
    </li>
  );
}

function Mark({ icon, words }: { icon: React.ReactNode; words: string }) {
  return (
    <span className={classes.mark}>
      {icon}
      {words}
    </span>
  );
}
