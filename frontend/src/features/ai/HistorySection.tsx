import { Button, Select, Skeleton } from "@mantine/core";
import { useState } from "react";

import { PastRunRow } from "@/components/ai/PastRunRow";
import { Section } from "@/components/settings/Section";
import { ErrorState } from "@/components/states";
import { notify, notifyError } from "@/components/toast";
import { useAICatalog, useAIRuns } from "@/hooks/useAICatalog";
import type { PastRun, RunFilters } from "@/lib/ai/api";
import { copyText } from "@/lib/ai/clipboard";
import { count } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./ai.module.css";

const PAGE = 20;

/** Every answer is kept with its reasons; here one finds it again. */
export function HistorySection() {
  const [filters, setFilters] = useState<RunFilters>({ page: 1, page_size: PAGE });
  const { data, error, refetch } = useAIRuns(filters);
  return (
    <Section title={t("Yazılanlar")} words={data && t("{count} yazı", { count: count(data.count) })}>
      <Filters filters={filters} onChange={(changed) => setFilters({ ...changed, page: 1, page_size: PAGE })} />
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={200} />}
      {data && <Runs runs={data.results} />}
      <Pager page={filters.page ?? 1} last={!data?.next} go={(page) => setFilters({ ...filters, page })} />
    </Section>
  );
}

function Runs({ runs }: { runs: PastRun[] }) {
  if (runs.length === 0) return <p className={classes.words}>{t("Bu süzgece uyan yazı yok.")}</p>;
  return runs.map((run) => <PastRunRow key={run.id} run={run} onCopy={() => copy(run)} />);
}

const copy = (run: PastRun) => void copyText(run.text || run.draft).then(() => notify(t("Kopyalandı.")), notifyError);

interface FiltersProps {
  filters: RunFilters;
  onChange: (filters: RunFilters) => void;
}

function Filters({ filters, onChange }: FiltersProps) {
  const actions = useAICatalog().data ?? [];
  const states = [
    { value: "done", label: t("Bitti") },
    { value: "stopped", label: t("Durduruldu") },
    { value: "failed", label: t("Yarım kaldı") },
  ];
  return (
    <div className={classes.filters}>
      <Select clearable size="sm" label={t("İşlem")} placeholder={t("Tümü")} data={actions.map(({ name, label, on }) => ({ value: name, label: on ? label : `${label} (${t("serbest")})` }))} value={filters.action ?? null} onChange={(action) => onChange({ ...filters, action: action ?? undefined })} />
      <Select clearable size="sm" label={t("Durum")} placeholder={t("Tümü")} data={states} value={filters.status ?? null} onChange={(status) => onChange({ ...filters, status: (status ?? undefined) as RunFilters["status"] })} />
    </div>
  );
}

function Pager({ page, last, go }: { page: number; last: boolean; go: (page: number) => void }) {
  if (page === 1 && last) return null;
  return (
    <nav className={classes.pager} aria-label={t("Sayfalar")}>
      <Button size="compact-sm" variant="default" disabled={page === 1} onClick={() => go(page - 1)}>
        {t("Önceki")}
      </Button>
      <span className={classes.quiet}>{t("{page}. sayfa", { page })}</span>
      <Button size="compact-sm" variant="default" disabled={last} onClick={() => go(page + 1)}>
        {t("Sonraki")}
      </Button>
    </nav>
  );
}
