import { useState } from "react";

import { useAssistantPanel, type AssistantRequest } from "@/hooks/useAssistantPanel";

/** What the panel is working on; the same until somebody asks for something new. */
export interface PanelSession {
  serial: number;
  request: AssistantRequest;
}

const asksNothing = ({ prompt, action, record }: AssistantRequest) => !prompt && !action && !record;

/** Opening the panel again with the corner button finds everything as it was left; a new request begins anew. */
export function usePanelSession(): PanelSession {
  const { serial, request } = useAssistantPanel();
  const [session, setSession] = useState({ serial, request, seen: serial });
  if (session.seen === serial) return session;
  const next = asksNothing(request) ? { ...session, seen: serial } : { serial, request, seen: serial };
  setSession(next);
  return next;
}
