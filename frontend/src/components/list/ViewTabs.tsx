import { Button, UnstyledButton } from "@mantine/core";
import { BookmarkPlus, UsersRound } from "lucide-react";
import { useState } from "react";

import { notifyError } from "@/components/toast";
import { useSavedViewWrites, type SavedView } from "@/hooks/useSavedViews";
import { t } from "@/lib/i18n";

import type { Kept } from "./layout";
import { ViewDialog } from "./ViewDialog";
import { ViewMenu } from "./ViewMenu";
import classes from "./ViewTabs.module.css";

interface Props {
  on: string;
  views: SavedView[];
  active?: SavedView;
  /** Whether the list differs from the view that it began with. */
  changed: boolean;
  kept: Kept;
  onOpen: (view: SavedView | undefined) => void;
}

/** The plain list and the saved views beside it, as tabs. */
export function ViewTabs({ on, views, active, changed, kept, onOpen }: Props) {
  const [naming, setNaming] = useState(false);
  const { save } = useSavedViewWrites();
  const keep = (view: SavedView) => save.mutate({ id: view.id, body: kept }, { onError: notifyError });
  return (
    <div className={classes.bar}>
      <nav className={classes.tabs} aria-label={t("Görünümler")}>
        <Tab label={t("Tümü")} here={!active} onOpen={() => onOpen(undefined)} />
        {views.map((view) => (
          <span key={view.id} className={classes.slot} data-here={view === active || undefined}>
            <Tab label={view.name} shared={view.shared} here={view === active} onOpen={() => onOpen(view)} />
            {view === active && view.mine && <ViewMenu view={view} onGone={() => onOpen(undefined)} />}
          </span>
        ))}
      </nav>
      {active?.mine && changed && (
        <Button size="compact-sm" variant="light" loading={save.isPending} onClick={() => keep(active)}>
          {t("Görünümü güncelle")}
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" color="gray" leftSection={<BookmarkPlus size={14} />} onClick={() => setNaming(true)} className={classes.add} aria-label={t("Görünümü kaydet")}>
        {t("Görünümü kaydet")}
      </Button>
      {naming && <ViewDialog on={on} kept={kept} onClose={() => setNaming(false)} onSaved={onOpen} />}
    </div>
  );
}

interface TabProps {
  label: string;
  here: boolean;
  shared?: boolean;
  onOpen: () => void;
}

function Tab({ label, here, shared, onOpen }: TabProps) {
  return (
    <UnstyledButton className={classes.tab} aria-current={here ? "page" : undefined} onClick={onOpen}>
      {label}
      {shared && <UsersRound size={13} aria-label={t("Paylaşılan görünüm")} />}
    </UnstyledButton>
  );
}
