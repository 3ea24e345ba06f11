import { Alert, Radio, Select, Skeleton, Stack } from "@mantine/core";
import { CircleAlert } from "lucide-react";

import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./imports.module.css";
import { Tally } from "./Tally";
import { modes, type Changes, type Import, type Preview } from "./words";

interface Props {
  source: Preview;
  onChange: (changes: Changes) => void;
  busy: boolean;
  mayAdd: boolean;
  mayChange: boolean;
}

/** How the rows become records, and what would come of it. */
export function RunOptions({ source, onChange, busy, mayAdd, mayChange }: Props) {
  const allowed: Record<Import["mode"], boolean> = { create: mayAdd, update: mayChange, both: mayAdd && mayChange };
  const offered = modes().filter(({ value }) => allowed[value] && (value === "create" || source.keys.length > 0));
  return (
    <>
      <h2 className={classes.title}>{t("Nasıl aktarılsın")}</h2>
      <Radio.Group aria-label={t("Nasıl aktarılsın")} value={source.mode} onChange={(mode) => onChange({ mode: mode as Import["mode"] })}>
        <Stack gap="sm">
          {offered.map(({ value, label, help }) => (
            <Radio key={value} value={value} label={label} description={help} disabled={busy} />
          ))}
        </Stack>
      </Radio.Group>
      {source.mode !== "create" && (
        <Select
          mt="md"
          maw={320}
          label={t("Kayıtlar neye göre eşleşsin")}
          description={t("Dosyadaki değer, var olan kayıttakiyle aynıysa o kayıt güncellenir.")}
          disabled={busy}
          data={source.keys.map(({ name, label }) => ({ value: name, label }))}
          value={source.match_by || null}
          onChange={(match_by) => match_by && onChange({ match_by })}
          allowDeselect={false}
        />
      )}
      <h3 className={classes.subtitle}>{t("Aktarınca ne olacak")}</h3>
      <Expected source={source} />
    </>
  );
}

function Expected({ source: { counts, total } }: { source: Preview }) {
  if (!counts) return <Skeleton height={44} maw={420} aria-label={t("Satırlar sayılıyor")} />;
  return (
    <>
      <Tally
        entries={[
          [t("yeni kayıt"), counts.create],
          [t("güncelleme"), counts.update],
          [t("aynı kalacak"), counts.unchanged],
          [t("alınmayacak"), counts.reject],
          [t("atlanacak"), counts.leave_out],
        ]}
      />
      {counts.reject > 0 && (
        <Alert color="yellow" variant="light" icon={<CircleAlert size={18} />} mt="md" maw={560}>
          {t("{count} / {all} satır alınmayacak. Ötekiler yine de aktarılır; alınmayanları sonunda dosya olarak indirebilirsiniz.", { count: figure(counts.reject), all: figure(total ?? counts.rows) })}
        </Alert>
      )}
    </>
  );
}
