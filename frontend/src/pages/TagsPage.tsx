import { Tags } from "@/features/desk/Tags";
import { t } from "@/lib/i18n";

import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

export function TagsPage() {
  return (
    <SettingsFrame title={t("Etiketler")}>
      <SettingsBody>
        <Tags />
      </SettingsBody>
    </SettingsFrame>
  );
}
