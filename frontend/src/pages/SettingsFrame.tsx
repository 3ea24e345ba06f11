import type { ReactNode } from "react";
import { NavLink } from "react-router";

import { PageBar } from "@/components/PageBar";
import { t } from "@/lib/i18n";

import detail from "./detail.module.css";
import classes from "./SettingsFrame.module.css";

const places = () => [
  { to: "/ayarlar", label: t("Profilim") },
  { to: "/ayarlar/ajans", label: t("Ajans") },
  { to: "/ayarlar/yapay-zeka", label: t("Yapay zekâ") },
];

export function SettingsFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <PageBar crumbs={[{ label: t("Ayarlar"), to: "/ayarlar" }, { label: title }]} guide="ayarlar" />
      <div className={`${detail.scroll} ${classes.frame}`}>
        <nav className={classes.places} aria-label={t("Ayarlar")}>
          {places().map(({ to, label }) => (
            <NavLink key={to} to={to} end className={classes.place}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className={classes.content}>{children}</div>
      </div>
    </>
  );
}
