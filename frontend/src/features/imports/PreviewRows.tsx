import { ActionIcon, Button, SegmentedControl } from "@mantine/core";
import { ChevronLeft, ChevronRight, CircleCheck } from "lucide-react";

import { EmptyState } from "@/components/states";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import { ROWS_AT_ONCE, type Window } from "./api";
import classes from "./imports.module.css";
import preview from "./preview.module.css";
import { PreviewLine } from "./PreviewLine";
import { shownColumns, withSkipped } from "./rows";
import type { Changes, Preview } from "./words";

interface Props {
  source: Preview;
  onChange: (changes: Changes) => Promise<unknown>;
  shown: Window;
  onShow: (shown: Window) => void;
}

/** The rows as they will be written; whatever is wrong stands in its cell and can be mended there. */
export function PreviewRows({ source, onChange, shown, onShow }: Props) {
  const columns = shownColumns(source);
  return (
    <>
      <div className={preview.previewHead}>
        <h2 className={classes.title}>{t("Ön izleme")}</h2>
        <SegmentedControl
          size="xs"
          aria-label={t("Gösterilen satırlar")}
          value={shown.only ?? "all"}
          onChange={(next) => onShow({ page: 1, only: next === "problems" ? "problems" : undefined })}
          data={[
            { value: "all", label: t("Bütün satırlar") },
            { value: "problems", label: t("Yalnız sorunlular") },
          ]}
        />
      </div>
      <p className={classes.quiet}>{t("Düzeltmek için hücreye basın. Almak istemediğiniz satırı atlayın.")}</p>
      {source.rows.length === 0 ? (
        <EmptyState icon={CircleCheck} title={shown.only ? t("Sorunlu satır yok") : t("Dosyada satır yok")} />
      ) : (
        <div className={preview.previewScroll} tabIndex={0} role="region" aria-label={t("Ön izleme")}>
          <table className={preview.preview}>
            <PreviewHead labels={columns.map(({ label }) => label)} />
            <tbody>
              {source.rows.map((row) => (
                <PreviewLine
                  key={row.row}
                  source={source}
                  row={row}
                  columns={columns}
                  onEdit={(field, text) => onChange({ cells: { [row.row]: { [field]: text } } })}
                  onSkip={() => void onChange(withSkipped(source.skipped, row.row))}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Turning source={source} shown={shown} onShow={onShow} />
    </>
  );
}

function PreviewHead({ labels }: { labels: string[] }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t("Satır")}</th>
        <th scope="col">{t("Ne olacak")}</th>
        {labels.map((label, index) => (
          <th key={`${index}-${label}`} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Turning({ source, shown, onShow }: Omit<Props, "onChange">) {
  const { page, only } = shown;
  const more = only ? source.rows.length === ROWS_AT_ONCE : page * ROWS_AT_ONCE < (source.total ?? Infinity);
  if (page === 1 && !more) return null;
  const turn = (next: number) => onShow({ page: next, only });
  return (
    <nav className={preview.turning} aria-label={t("Sayfalar")}>
      <ActionIcon variant="default" size={28} disabled={page <= 1} onClick={() => turn(page - 1)} aria-label={t("Önceki sayfa")}>
        <ChevronLeft size={16} />
      </ActionIcon>
      <span className="figures">{t("{page}. sayfa", { page: figure(page) })}</span>
      <ActionIcon variant="default" size={28} disabled={!more} onClick={() => turn(page + 1)} aria-label={t("Sonraki sayfa")}>
        <ChevronRight size={16} />
      </ActionIcon>
      {page > 1 && source.rows.length === 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => turn(1)}>
          {t("Başa dön")}
        </Button>
      )}
    </nav>
  );
}
