import { StaffSection } from "@/features/people/StaffSection";
import { TeamsSection } from "@/features/people/TeamsSection";
import { useMe } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

export function PeoplePage() {
  const mayManage = useMe()?.may_manage ?? false;
  return (
    <SettingsFrame title={t("Kişiler")} guide="kisiler-ve-roller">
      <SettingsBody wide>
        <StaffSection mayManage={mayManage} />
        <TeamsSection mayManage={mayManage} />
      </SettingsBody>
    </SettingsFrame>
  );
}
