import type { ReactNode } from "react";
import { NavLink } from "react-router";

import { PageBar, type Crumb } from "@/components/PageBar";
import { useMe } from "@/hooks/useMe";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import detail from "./detail.module.css";
import classes from "./SettingsFrame.module.css";

/** `open` false: a page that this person may not read. */
const places = (me?: Schema["Me"]) => [
  { to: "/ayarlar", label: t("Profilim") },
  { to: "/ayarlar/guvenlik", label: t("Oturumlar ve güvenlik") },
  { to: "/ayarlar/ajans", label: t("Ajans") },
  { to: "/ayarlar/kisiler", label: t("Kişiler") },
  { to: "/ayarlar/roller", label: t("Roller"), open: me?.may_manage },
  { to: "/ayarlar/denetim", label: t("Denetim kaydı"), open: me?.is_owner },
  { to: "/ayarlar/etiketler", label: t("Etiketler"), open: me?.may_manage },
  { to: "/ayarlar/alanlar", label: t("Ek alanlar"), open: me?.is_owner },
  { to: "/ayarlar/oranlar", label: t("Oranlar ve sınırlar") },
  { to: "/ayarlar/yapay-zeka", label: t("Yapay zekâ") },
];

interface Props {
  title: string;
  /** Where the page stands below another, as a role below the roles. */
  below?: Crumb;
  /** The page of the guide that tells about this one. */
  guide?: string;
  children: ReactNode;
}

export function SettingsFrame({ title, below, guide = "ayarlar", children }: Props) {
  const shown = places(useMe()).filter(({ open }) => open ?? true);
  const crumbs = [{ label: t("Ayarlar"), to: "/ayarlar" }, ...(below ? [below] : []), { label: title }];
  return (
    <>
      <PageBar crumbs={crumbs} guide={guide} />
      <div className={`${detail.scroll} ${classes.frame}`}>
        <nav className={classes.places} aria-label={t("Ayarlar")}>
          {shown.map(({ to, label }) => (
            <NavLink key={to} to={to} end={to !== "/ayarlar/roller"} className={classes.place}>
              {label}
            </NavLink>
          ))}
        </nav>
        <div className={classes.content}>{children}</div>
      </div>
    </>
  );
}
