import { KeysSection } from "@/features/security/KeysSection";
import { PasswordSection } from "@/features/security/PasswordSection";
import { SessionsSection } from "@/features/security/SessionsSection";
import { useMe } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

export function SecurityPage() {
  const me = useMe();
  return (
    <SettingsFrame title={t("Oturumlar ve güvenlik")}>
      <SettingsBody>
        {me && <PasswordSection hasPassword={me.has_password} />}
        <SessionsSection />
        <KeysSection />
      </SettingsBody>
    </SettingsFrame>
  );
}
