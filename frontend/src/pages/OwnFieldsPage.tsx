import { OwnFields } from "@/features/desk/OwnFields";
import { t } from "@/lib/i18n";

import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

export function OwnFieldsPage() {
  return (
    <SettingsFrame title={t("Ek alanlar")}>
      <SettingsBody>
        <OwnFields />
      </SettingsBody>
    </SettingsFrame>
  );
}
