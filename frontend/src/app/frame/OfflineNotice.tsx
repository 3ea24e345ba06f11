import { CloudOff } from "lucide-react";

import { useOnline } from "@/hooks/useOnline";
import { t } from "@/lib/i18n";

import classes from "./OfflineNotice.module.css";

export function OfflineNotice() {
  const online = useOnline();
  return (
    <div role="status" className={online ? undefined : classes.notice}>
      {!online && (
        <>
          <CloudOff size={16} aria-hidden />
          {t("Bağlantı yok. Gördükleriniz son alınan bilgilerdir; yazdıklarınız bu bilgisayarda korunuyor.")}
        </>
      )}
    </div>
  );
}
