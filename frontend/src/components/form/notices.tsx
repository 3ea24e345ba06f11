import { Alert, Button } from "@mantine/core";
import { History } from "lucide-react";

import { ApiError } from "@/lib/api";
import { t } from "@/lib/i18n";

import classes from "./RecordForm.module.css";

export function RestoredNotice({ onStartOver, onKeep }: { onStartOver: () => void; onKeep: () => void }) {
  return (
    <div className={classes.notice} role="status">
      <History size={16} aria-hidden />
      <span>{t("Yazdıklarınız geri yüklendi.")}</span>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onStartOver}>
        {t("Taslağı sil")}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onKeep}>
        {t("Tamam")}
      </Button>
    </div>
  );
}

/** What no field can show: a lost connection, a missing right, a complaint about the whole. */
export function FailureNotice({ error, known }: { error: Error; known: string[] }) {
  const fields = error instanceof ApiError ? Object.entries(error.fields) : [];
  const homeless = fields.filter(([name]) => !known.includes(name)).flatMap(([, messages]) => messages);
  if (fields.length > 0 && homeless.length === 0) return null;
  return (
    <Alert color="red" variant="light" role="alert" mb="md" title={t("Kaydedemedik. Yazdıklarınız burada.")}>
      {homeless.length > 0 ? homeless.join(" ") : error.message}
    </Alert>
  );
}
