import { ActionIcon, Kbd, UnstyledButton } from "@mantine/core";
import { ChevronRight, CircleHelp, Menu, Search } from "lucide-react";
import { Fragment, useEffect, type ReactNode } from "react";
import { Link } from "react-router";

import { Bell } from "@/components/notifications/Bell";
import { openMenu, openPalette } from "@/hooks/useFrame";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./PageBar.module.css";

export interface Crumb {
  label: string;
  to?: string;
}

interface Props {
  crumbs: Crumb[];
  /** The page's one primary button. */
  primary?: ReactNode;
  /** The page of the guide that tells about this one. */
  guide?: string;
  /** How many records the page lists. */
  count?: number;
  /** False where the page draws its own heading. */
  heading?: boolean;
}

const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/** The top of every page: where one is, the search, the one thing to do here. */
export function PageBar({ crumbs, primary, guide, count, heading = true }: Props) {
  useTitle(crumbs);
  return (
    <header className={classes.bar}>
      <ActionIcon className={classes.menu} variant="subtle" color="gray" size={36} onClick={openMenu} aria-label={t("Menüyü aç")}>
        <Menu size={18} />
      </ActionIcon>
      <Crumbs crumbs={crumbs} heading={heading} />
      {count !== undefined && <span className={`${classes.count} figures`}>{figure(count)}</span>}
      <div className={classes.side}>
        <SearchField />
        <Bell />
        {guide && (
          <ActionIcon component={Link} to={`/kilavuz/${guide}`} variant="subtle" color="gray" size={32} aria-label={t("Bu sayfanın kılavuzu")}>
            <CircleHelp size={18} />
          </ActionIcon>
        )}
        {primary && <div className={classes.primary} data-primary-stuck>{primary}</div>}
      </div>
    </header>
  );
}

function useTitle(crumbs: Crumb[]) {
  const title = crumbs.at(-1)?.label;
  useEffect(() => {
    document.title = title ? `${title} · İmece` : "İmece";
  }, [title]);
}

function Crumbs({ crumbs, heading }: { crumbs: Crumb[]; heading: boolean }) {
  const Here = heading ? "h1" : "span";
  return (
    <nav className={classes.crumbs} aria-label={t("Neredesiniz")}>
      {crumbs.map((crumb, index) => (
        <Fragment key={`${index}-${crumb.label}`}>
          {index > 0 && <ChevronRight size={14} className={classes.chevron} aria-hidden />}
          {crumb.to ? (
            <Link to={crumb.to} className={classes.crumb}>
              {crumb.label}
            </Link>
          ) : (
            <Here className={classes.here} aria-current="page">
              {crumb.label}
            </Here>
          )}
        </Fragment>
      ))}
    </nav>
  );
}

function SearchField() {
  return (
    <UnstyledButton className={classes.search} onClick={() => openPalette()}>
      <Search size={16} aria-hidden />
      <span className={classes.hint}>{t("Ara ya da sor")}</span>
      <Kbd className={classes.keys} size="xs" aria-hidden>
        {IS_MAC ? "⌘K" : "Ctrl K"}
      </Kbd>
    </UnstyledButton>
  );
}
