import { CloseButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link } from "react-router";

import { useEngine } from "@/hooks/useAICatalog";
import { modelWrites } from "@/lib/ai/api";
import { t } from "@/lib/i18n";

import classes from "./EngineNotice.module.css";

const TOLD = "imece.assistant.told";

/** Says once a session that no model is connected, and where that is mended. Everything works meanwhile. */
export function EngineNotice() {
  const { data: status } = useEngine();
  const [toldBefore] = useState(() => sessionStorage.getItem(TOLD) !== null);
  const [closed, setClosed] = useState(false);
  const absent = status !== undefined && !modelWrites(status);
  useEffect(() => {
    if (absent) sessionStorage.setItem(TOLD, "1");
  }, [absent]);
  if (!absent || toldBefore || closed) return null;
  return (
    <aside className={classes.notice} aria-label={t("Model bağlı değil")}>
      <p className={classes.words}>
        {t("Bağlı bir yapay zekâ modeli yok. Taslakları yerleşik yazar, kayıtlarınızdaki bilgilerle hazırlıyor; her şey çalışır.")}{" "}
        <Link to="/ayarlar/yapay-zeka">{t("Ollama nasıl bağlanır?")}</Link>
      </p>
      <CloseButton size="sm" aria-label={t("Bu bilgiyi kapat")} onClick={() => setClosed(true)} />
    </aside>
  );
}
