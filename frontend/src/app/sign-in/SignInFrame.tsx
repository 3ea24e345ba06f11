import type { ReactNode } from "react";

import { t } from "@/lib/i18n";

import { Mark } from "../frame/Mark";
import classes from "./SignInFrame.module.css";

export function SignInFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className={classes.frame}>
      <div className={classes.box}>
        <Mark size={40} />
        <h1 className={classes.title}>{title}</h1>
        {children}
      </div>
      <p className={classes.foot}>{t("Verileriniz bu sunucuda kalır; hiçbir şey dışarı gönderilmez.")}</p>
    </main>
  );
}
