import { useEffect } from "react";
import { useRouteError } from "react-router";

import { ErrorState } from "@/components/states";
import { t } from "@/lib/i18n";

const STALE = /dynamically imported module|Importing a module script failed/i;
const RELOADED = "imece.reloaded";

/** A page that broke; when a new release replaced its files, one reload mends it. */
export function PageError() {
  const error = useRouteError();
  const stale = error instanceof Error && STALE.test(error.message);
  useEffect(() => {
    if (!stale || sessionStorage.getItem(RELOADED)) return;
    sessionStorage.setItem(RELOADED, "1");
    location.reload();
  }, [stale]);
  return (
    <div role="region" aria-label={t("Hata")}>
      <ErrorState error={error} retry={() => location.reload()} />
    </div>
  );
}
