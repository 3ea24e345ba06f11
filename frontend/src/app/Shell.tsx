import { Drawer } from "@mantine/core";
import { lazy, Suspense } from "react";
import { Outlet, useNavigate } from "react-router";

import { closeFloating, openKeySheet, openPalette, useFrame } from "@/hooks/useFrame";
import { useAssistantPanel } from "@/hooks/useAssistantPanel";
import { useKeys } from "@/hooks/useKeys";
import { useStored } from "@/hooks/useStored";
import { t } from "@/lib/i18n";

import { AssistantButton } from "./frame/AssistantButton";
import { KeySheet } from "./frame/KeySheet";
import { OfflineNotice } from "./frame/OfflineNotice";
import { footSections, sections } from "./frame/sections";
import { SideMenu } from "./frame/SideMenu";
import { usePaletteKey } from "./frame/usePaletteKey";
import { SignInAgain } from "./sign-in/SignInAgain";
import classes from "./Shell.module.css";

const AIPanel = lazy(async () => ({ default: (await import("@/components/AIPanel")).AIPanel }));
const Palette = lazy(async () => ({ default: (await import("./palette/Palette")).Palette }));

/** The frame around every page: menu, page, and what floats over them. */
export function Shell() {
  const [folded, setFolded] = useStored("imece.menu.folded", false);
  const assistant = useAssistantPanel();
  useGoingKeys();
  usePaletteKey();
  return (
    <div className={classes.shell} data-folded={folded || undefined} data-assistant={assistant.opened || undefined}>
      <a className="skip-link" href="#page">
        {t("İçeriğe geç")}
      </a>
      <aside className={classes.aside}>
        <SideMenu folded={folded} onFold={setFolded} />
      </aside>
      <main id="page" className={classes.page} tabIndex={-1}>
        <OfflineNotice />
        <Outlet />
      </main>
      <AssistantButton />
      <Floating assistantUsed={assistant.serial > 0} />
      <SignInAgain />
    </div>
  );
}

function Floating({ assistantUsed }: { assistantUsed: boolean }) {
  const { floating } = useFrame();
  return (
    <>
      <Drawer opened={floating === "menu"} onClose={closeFloating} size={288} withCloseButton={false} padding={0} attributes={{ content: { "aria-label": t("Ana menü") } }} classNames={{ body: classes.drawer }}>
        <SideMenu folded={false} onLeave={closeFloating} />
      </Drawer>
      <KeySheet opened={floating === "keys"} onClose={closeFloating} />
      <Suspense>
        {floating === "palette" && <Palette />}
        {assistantUsed && <AIPanel />}
      </Suspense>
    </>
  );
}

/** "g m" goes to the customers, "?" shows all keys. */
function useGoingKeys() {
  const navigate = useNavigate();
  const places = [...sections(), ...footSections()].map(({ key, to }) => [`g ${key}`, () => void navigate(to)] as const);
  useKeys({ ...Object.fromEntries(places), "?": openKeySheet, "/": () => openPalette() });
}
