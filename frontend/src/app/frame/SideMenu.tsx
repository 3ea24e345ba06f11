import { ActionIcon, Tooltip } from "@mantine/core";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { NavLink } from "react-router";

import { useMe } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import { EngineState } from "./EngineState";
import { PersonRow } from "./PersonRow";
import { Mark } from "./Mark";
import { sections, useFootSections, type Section } from "./sections";
import classes from "./SideMenu.module.css";

interface Props {
  folded: boolean;
  onFold?: (folded: boolean) => void;
  onLeave?: () => void;
}

export function SideMenu({ folded, onFold, onLeave }: Props) {
  return (
    <div className={classes.menu} data-folded={folded || undefined}>
      <MenuHead folded={folded} onFold={onFold} />
      <nav className={classes.sections} aria-label={t("Ana menü")}>
        <SectionLinks sections={sections()} folded={folded} onLeave={onLeave} />
      </nav>
      <nav className={classes.foot} aria-label={t("Yardım ve ayarlar")}>
        <SectionLinks sections={useFootSections()} folded={folded} onLeave={onLeave} />
        <EngineState folded={folded} />
      </nav>
      <PersonRow folded={folded} />
    </div>
  );
}

function MenuHead({ folded, onFold }: Pick<Props, "folded" | "onFold">) {
  const agency = useMe()?.agency?.name;
  const Icon = folded ? PanelLeftOpen : PanelLeftClose;
  return (
    <div className={classes.head}>
      {!folded && (
        <span className={classes.agency}>
          <Mark size={22} />
          <span className={classes.name}>{agency || "İmece"}</span>
        </span>
      )}
      {onFold && (
        <ActionIcon variant="subtle" color="gray" size={32} onClick={() => onFold(!folded)} aria-label={folded ? t("Menüyü aç") : t("Menüyü daralt")}>
          <Icon size={18} strokeWidth={1.75} />
        </ActionIcon>
      )}
    </div>
  );
}

interface LinksProps {
  sections: Section[];
  folded: boolean;
  onLeave?: () => void;
}

function SectionLinks({ sections: shown, folded, onLeave }: LinksProps) {
  return shown.map(({ to, label, icon: Icon }) => (
    <Tooltip key={to} label={label} position="right" disabled={!folded}>
      <NavLink to={to} className={classes.link} onClick={onLeave} aria-label={folded ? label : undefined}>
        <Icon size={18} strokeWidth={1.75} aria-hidden />
        {!folded && <span>{label}</span>}
      </NavLink>
    </Tooltip>
  ));
}
