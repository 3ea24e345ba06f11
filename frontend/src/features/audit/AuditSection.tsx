import { Button, Select, Skeleton } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import { useState } from "react";

import { Asked } from "@/components/Asked";
import { ChangeEntry } from "@/components/history/ChangeEntry";
import { ChangeList, ChangeNote } from "@/components/history/ChangeList";
import { FieldChange } from "@/components/history/FieldChange";
import { Section } from "@/components/settings/Section";
import { usePeople } from "@/hooks/usePeople";
import type { Schema } from "@/lib/api";
import { count as figure } from "@/lib/format";
import { currentLanguage, t } from "@/lib/i18n";
import { rightsChanged } from "@/lib/modules";

import { AUDIT_PAGE, useAudit, type AuditFilters } from "./api";
import classes from "./audit.module.css";
import { ChainState } from "./ChainState";
import { eventGroups, fieldLabel } from "./words";

/** What happened around the records: who came in, who took what out, who changed whose rights. */
export function AuditSection() {
  const [filters, setFilters] = useState<AuditFilters>({ page: 1 });
  const audit = useAudit(filters);
  return (
    <Section title={t("Denetim kaydı")} words={t("Girişler, dışa aktarmalar, roller, anahtarlar ve kalıcı silmeler. Kayıtların kendi değişiklikleri her kaydın Geçmiş sekmesindedir.")} action={<ChainState />}>
      <Filters filters={filters} onChange={(next) => setFilters({ ...next, page: 1 })} />
      <Asked query={audit} waiting={<Skeleton height={240} />}>
        {({ count, results }) => (
          <>
            {results.length === 0 && <ChangeNote>{t("Bu süzgece uyan olay yok.")}</ChangeNote>}
            <ChangeList>
              {results.map((change) => (
                <AuditEntry key={change.id} change={change} />
              ))}
            </ChangeList>
            <Pager page={filters.page} count={count} go={(page) => setFilters({ ...filters, page })} />
          </>
        )}
      </Asked>
    </Section>
  );
}

/** A key without an end tells "empty" twice. */
const isTold = (field: Schema["FieldChange"]) => field.old_text !== field.new_text || field.old !== null;

function AuditEntry({ change }: { change: Schema["Change"] }) {
  return (
    <ChangeEntry change={change} about={change.note && <span className={classes.about}>{change.note}</span>}>
      {change.fields.filter(isTold).map((field) =>
        field.field === "matrix" ? <ChangeNote key="matrix">{rightsChanged(field.old, field.new).join(" · ")}</ChangeNote> : <FieldChange key={field.field} change={{ ...field, label: fieldLabel(field.label) }} />,
      )}
    </ChangeEntry>
  );
}

interface FiltersProps {
  filters: AuditFilters;
  onChange: (filters: AuditFilters) => void;
}

function Filters({ filters, onChange }: FiltersProps) {
  const people = usePeople() ?? [];
  const dates = { valueFormat: "DD.MM.YYYY", locale: currentLanguage(), clearable: true, size: "sm", w: 150, clearButtonProps: { "aria-label": t("Temizle") }, placeholder: t("gg.aa.yyyy") } as const;
  return (
    <div className={classes.filters}>
      <Select clearable searchable size="sm" label={t("Kim")} placeholder={t("Herkes")} data={people.map(({ id, name }) => ({ value: String(id), label: name }))} value={filters.person ? String(filters.person) : null} onChange={(person) => onChange({ ...filters, person: person ? Number(person) : undefined })} />
      <Select clearable size="sm" label={t("Ne")} placeholder={t("Tümü")} data={eventGroups()} value={filters.kind ?? null} onChange={(kind) => onChange({ ...filters, kind: kind ?? undefined })} />
      <DateInput {...dates} label={t("Şu günden")} value={filters.since ?? null} onChange={(since) => onChange({ ...filters, since: since ?? undefined })} />
      <DateInput {...dates} label={t("Şu güne kadar")} value={filters.until ?? null} onChange={(until) => onChange({ ...filters, until: until ?? undefined })} />
    </div>
  );
}

function Pager({ page, count, go }: { page: number; count: number; go: (page: number) => void }) {
  const last = Math.max(1, Math.ceil(count / AUDIT_PAGE));
  if (last === 1) return null;
  return (
    <nav className={classes.pager} aria-label={t("Sayfalar")}>
      <Button size="compact-sm" variant="default" disabled={page === 1} onClick={() => go(page - 1)}>
        {t("Önceki")}
      </Button>
      <span className="figures">{t("{page} / {last}", { page: figure(page), last: figure(last) })}</span>
      <Button size="compact-sm" variant="default" disabled={page >= last} onClick={() => go(page + 1)}>
        {t("Sonraki")}
      </Button>
    </nav>
  );
}
