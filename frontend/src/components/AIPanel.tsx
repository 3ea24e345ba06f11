import { ActionIcon, FocusTrap, Tooltip } from "@mantine/core";
import { Maximize2, Minimize2, X } from "lucide-react";
import { useRef } from "react";

import { closeAssistant, useAssistantPanel } from "@/hooks/useAssistantPanel";
import { t } from "@/lib/i18n";

import { EngineNotice } from "./ai/EngineNotice";
import { PanelBody } from "./ai/PanelBody";
import { useClosing } from "./ai/useClosing";
import { usePanelSession } from "./ai/usePanelSession";
import { useRoom } from "./ai/useRoom";
import "./ai/tokens.css";
import classes from "./AIPanel.module.css";

/** The sliding panel. Closing hides it; what stands in it stays for the next opening. */
export function AIPanel() {
  const { opened, serial } = useAssistantPanel();
  const session = usePanelSession();
  const room = useRoom(opened);
  const panel = useRef<HTMLElement>(null);
  useClosing(panel, opened, serial);
  return (
    <>
      {opened && !room.beside && <div className={classes.veil} onClick={closeAssistant} />}
      <FocusTrap active={opened && !room.beside}>
        <aside
          ref={panel}
          className={classes.panel}
          style={{ width: room.width }}
          hidden={!opened}
          aria-label={t("AI Asistan")}
          {...(room.beside ? {} : { role: "dialog", "aria-modal": true })}
        >
          <Head wide={room.wide} toggle={room.beside ? room.toggle : undefined} />
          <div className={classes.body}>
            <EngineNotice />
            <PanelBody key={session.serial} session={session} />
          </div>
        </aside>
      </FocusTrap>
    </>
  );
}

function Head({ wide, toggle }: { wide: boolean; toggle?: () => void }) {
  const Icon = wide ? Minimize2 : Maximize2;
  const words = wide ? t("Daralt") : t("Genişlet");
  return (
    <header className={classes.head}>
      <h2 className={classes.title}>
        <span aria-hidden>✨</span> {t("AI Asistan")}
      </h2>
      {toggle && (
        <Tooltip label={words}>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={words} onClick={toggle}>
            <Icon size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={t("Kapat (Esc)")}>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t("Kapat")} onClick={closeAssistant}>
          <X size={18} />
        </ActionIcon>
      </Tooltip>
    </header>
  );
}
