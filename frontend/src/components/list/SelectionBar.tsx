import { Button, CloseButton } from "@mantine/core";
import { useState } from "react";

import { notifyError } from "@/components/toast";
import { t } from "@/lib/i18n";

import classes from "./RecordList.module.css";
import type { BulkDeed } from "./types";

interface Props<Row> {
  rows: Row[];
  deeds?: BulkDeed<Row>[];
  onClear: () => void;
}

/** Slides in at the foot of the list while rows are picked. */
export function SelectionBar<Row>({ rows, deeds, onClear }: Props<Row>) {
  const [busy, setBusy] = useState(false);
  const run = async (deed: BulkDeed<Row>) => {
    setBusy(true);
    try {
      await deed.run(rows);
      onClear();
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  if (!deeds || rows.length === 0) return null;
  return (
    <div className={classes.selection} role="region" aria-label={t("Seçilenler")}>
      <strong className="figures">{t("{count} seçildi", { count: rows.length })}</strong>
      {deeds.map((deed) => (
        <Button key={deed.label} size="compact-md" variant="default" leftSection={<deed.icon size={16} />} loading={busy} onClick={() => void run(deed)}>
          {deed.label}
        </Button>
      ))}
      <CloseButton onClick={onClear} aria-label={t("Seçimi bırak")} />
    </div>
  );
}
