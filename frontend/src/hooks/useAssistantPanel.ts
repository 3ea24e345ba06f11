import { createStore, useStore } from "@/lib/store";

/** What the panel was opened with: nothing (the corner button), a typed question, or an action on a record. */
export interface AssistantRequest {
  prompt?: string;
  action?: string;
  record?: { on: string; id: number; title: string; url: string };
}

interface Panel {
  opened: boolean;
  request: AssistantRequest;
  /** Grows with every opening, so that the same request twice is seen as two. */
  serial: number;
}

const panel = createStore<Panel>({ opened: false, request: {}, serial: 0 });

export const useAssistantPanel = () => useStore(panel);

export function openAssistant(request: AssistantRequest = {}): void {
  panel.set({ opened: true, request, serial: panel.get().serial + 1 });
}

export function closeAssistant(): void {
  panel.set({ ...panel.get(), opened: false });
}
