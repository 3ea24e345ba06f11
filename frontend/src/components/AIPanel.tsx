import { ActionIcon, Tooltip } from "@mantine/core";
import { useFocusTrap, useMergedRef } from "@mantine/hooks";
import { Maximize2, Minimize2, Sparkles, X } from "lucide-react";
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
  const covers = opened && !room.beside;
  const panel = useRef<HTMLDivElement>(null);
  const held = useMergedRef(panel, useFocusTrap(covers));
  useClosing(panel, opened, serial);
  return (
    <>
      {covers && <div className={classes.veil} onClick={closeAssistant} />}
      <div
        ref={held}
        className={classes.panel}
        style={{ width: room.width }}
        hidden={!opened}
        data-wide={room.wide || undefined}
        aria-label={t("AI Asistan")}
        role={covers ? "dialog" : "complementary"}
        aria-modal={covers || undefined}
      >
        <Head wide={room.wide} toggle={room.beside ? room.toggle : undefined} />
        <div className={classes.body}>
          <EngineNotice />
          <PanelBody key={session.serial} session={session} />
        </div>
      </div>
    </>
  );
}

function Head({ wide, toggle }: { wide: boolean; toggle?: () => void }) {
  const Icon = wide ? Minimize2 : Maximize2;
  const words = wide ? t("Daralt") : t("Genişlet");
  return (
    <header className={classes.head}>
      <h2 className={classes.title} tabIndex={-1} data-autofocus>
        <Sparkles size={17} strokeWidth={1.75} aria-hidden /> {t("AI Asistan")}
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
