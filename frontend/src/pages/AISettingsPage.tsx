import { ConnectSection } from "@/features/ai/ConnectSection";
import { EngineSection } from "@/features/ai/EngineSection";
import { HistorySection } from "@/features/ai/HistorySection";
import { ModelsSection } from "@/features/ai/ModelsSection";
import { PullSection } from "@/features/ai/PullSection";
import { useEngine } from "@/hooks/useAICatalog";
import { useMe } from "@/hooks/useMe";
import { modelWrites } from "@/lib/ai/api";
import { t } from "@/lib/i18n";

import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

const MANAGERS = ["owner", "manager"];

/** The assistant's engine room. How to connect comes first while nothing is connected. */
export function AISettingsPage() {
  const mayManage = useMe()?.roles.some(({ key }) => MANAGERS.includes(key)) ?? false;
  const connected = modelWrites(useEngine().data);
  return (
    <SettingsFrame title={t("Yapay zekâ")}>
      <SettingsBody>
        <EngineSection />
        {!connected && <ConnectSection />}
        <ModelsSection mayManage={mayManage} />
        {mayManage && <PullSection />}
        <HistorySection />
        {connected && <ConnectSection />}
      </SettingsBody>
    </SettingsFrame>
  );
}
