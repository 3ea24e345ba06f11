import { notifications } from "@mantine/notifications";
import { createElement } from "react";

import { t } from "@/lib/i18n";

import { UndoMessage } from "./UndoMessage";

const UNDO_MS = 10_000;

export function notify(message: string): void {
  notifications.show({ message, withCloseButton: true, autoClose: 4_000, color: "teal" });
}

/** What happened, in the words of the failure; stays until it is closed. */
export function notifyError(error: unknown): void {
  const message = error instanceof Error ? error.message : t("Beklenmeyen bir sorun oluştu. Yeniden deneyin.");
  notifications.show({ message, color: "red", autoClose: 12_000, role: "alert" });
}

/** Says what was done and offers to take it back for ten seconds. */
export function notifyUndo(message: string, undo: () => Promise<unknown>): void {
  const id = `undo-${Date.now()}`;
  const takeBack = () => {
    notifications.hide(id);
    undo().then(() => notify(t("Geri alındı.")), notifyError);
  };
  notifications.show({ id, autoClose: UNDO_MS, message: createElement(UndoMessage, { message, takeBack }) });
}
