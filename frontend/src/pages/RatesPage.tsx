import { RatesSection } from "@/features/rates/RatesSection";
import { useMe } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

export function RatesPage() {
  const me = useMe();
  return (
    <SettingsFrame title={t("Oranlar ve sınırlar")}>
      <SettingsBody wide>
        <RatesSection mayChange={Boolean(me?.is_owner)} />
      </SettingsBody>
    </SettingsFrame>
  );
}
