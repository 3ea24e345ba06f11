import { Alert, Select } from "@mantine/core";
import { CircleAlert, Wrench } from "lucide-react";
import type { ReactNode } from "react";

import { t } from "@/lib/i18n";

import classes from "./imports.module.css";
import { MappingTable } from "./MappingTable";
import { delimiterChoices, encodingChoices, encodingLabel, type Changes, type Preview } from "./words";

interface Props {
  source: Preview;
  onChange: (changes: Changes) => void;
  busy: boolean;
}

/** What the reader made of the file; a person may put each of it right. */
export function Understood({ source, onChange, busy }: Props) {
  const { understood } = source;
  return (
    <>
      <h2 className={classes.title}>{t("Ne anladık")}</h2>
      <Findings source={source} />
      <div className={classes.layout}>
        <Select
          label={t("Nereye aktarılacak")}
          placeholder={t("Seçin")}
          withAsterisk
          disabled={busy}
          data={source.kinds.map(({ name, label }) => ({ value: name, label }))}
          value={source.kind || null}
          onChange={(kind) => kind && onChange({ kind })}
          allowDeselect={false}
        />
        {understood.encoding && (
          <Select label={t("Karakter kodlaması")} disabled={busy} data={encodingChoices()} value={understood.encoding.toLowerCase()} onChange={(encoding) => encoding && onChange({ encoding: encoding as Changes["encoding"] })} allowDeselect={false} />
        )}
        {understood.delimiter && (
          <Select label={t("Ayırıcı")} disabled={busy} data={delimiterChoices()} value={understood.delimiter} onChange={(delimiter) => delimiter && onChange({ delimiter: delimiter as Changes["delimiter"] })} allowDeselect={false} />
        )}
        <Fact label={t("Başlık satırı")}>{t("{line}. satır", { line: understood.header_line })}</Fact>
      </div>
      <MappingTable source={source} onChange={onChange} busy={busy} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl className={classes.fact}>
      <dt>{label}</dt>
      <dd className="figures">{children}</dd>
    </dl>
  );
}

function Findings({ source: { kind, understood } }: { source: Preview }) {
  return (
    <>
      {!kind && (
        <Alert color="yellow" variant="light" icon={<CircleAlert size={18} />} mb="md" title={t("Bunun ne listesi olduğunu anlayamadık")}>
          {t("Aşağıdan nereye aktarılacağını seçin; sütunları ona göre eşleştireceğiz.")}
        </Alert>
      )}
      {understood.repaired_from && (
        <Alert color="blue" variant="light" icon={<Wrench size={18} />} mb="md" title={t("Bozuk Türkçe harfler onarıldı")}>
          {t("Dosya daha önce {encoding} sanılarak bozulmuş; harfleri yerine koyduk. Ön izlemede adlara bir göz atın.", { encoding: encodingLabel(understood.repaired_from) })}
        </Alert>
      )}
    </>
  );
}
