import { Compass } from "lucide-react";

import { EmptyState } from "@/components/states";
import { t } from "@/lib/i18n";

export function RecordMissing() {
  return (
    <EmptyState icon={Compass} title={t("Aradığınız kayıt bulunamadı.")}>
      {t("Kayıt taşınmış ya da adres eksik yazılmış olabilir.")}
    </EmptyState>
  );
}
