import { AuditSection } from "@/features/audit/AuditSection";
import { t } from "@/lib/i18n";

import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

export function AuditPage() {
  return (
    <SettingsFrame title={t("Denetim kaydı")} guide="gecmis">
      <SettingsBody wide>
        <AuditSection />
      </SettingsBody>
    </SettingsFrame>
  );
}
