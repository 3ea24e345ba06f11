import { Button } from "@mantine/core";
import { CircleAlert, type LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

import { ApiError } from "@/lib/api";
import { t } from "@/lib/i18n";

import classes from "./states.module.css";

interface EmptyProps {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** One sentence on what will stand here, and the one button that begins it. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <div className={classes.state}>
      <div className={classes.mark} aria-hidden>
        <Icon size={20} strokeWidth={1.75} />
      </div>
      <p className={classes.title}>{title}</p>
      {children && <p className={classes.words}>{children}</p>}
      {action && <div className={classes.action}>{action}</div>}
    </div>
  );
}

interface ErrorProps {
  error: unknown;
  retry?: () => void;
}

/** What happened, what can be done, and a code to quote. */
export function ErrorState({ error, retry }: ErrorProps) {
  const message = error instanceof ApiError ? error.message : t("Beklenmeyen bir sorun oluştu. Yeniden deneyin.");
  const code = error instanceof ApiError ? error.code : "page_error";
  return (
    <div className={classes.state} role="alert">
      <div className={`${classes.mark} ${classes.wrong}`} aria-hidden>
        <CircleAlert size={20} strokeWidth={1.75} />
      </div>
      <p className={classes.title}>{t("Bu bölüm açılamadı")}</p>
      <p className={classes.words}>{message}</p>
      {retry && (
        <div className={classes.action}>
          <Button variant="default" onClick={retry}>
            {t("Yeniden dene")}
          </Button>
        </div>
      )}
      <p className={classes.code}>{t("Kod: {code}", { code })}</p>
    </div>
  );
}
