import { RolesSection } from "@/features/roles/RolesSection";
import { useMe } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

export function RolesPage() {
  const mayChange = useMe()?.is_owner ?? false;
  return (
    <SettingsFrame title={t("Roller")} guide="kisiler-ve-roller">
      <SettingsBody wide>
        <RolesSection mayChange={mayChange} />
      </SettingsBody>
    </SettingsFrame>
  );
}
