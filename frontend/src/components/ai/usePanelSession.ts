import { useEffect, useState } from "react";

import { useAssistantPanel, type AssistantRequest } from "@/hooks/useAssistantPanel";

/** What the panel is working on; the same until somebody asks for something new. */
export interface PanelSession {
  serial: number;
  request: AssistantRequest;
}

const asksNothing = ({ prompt, action, record }: AssistantRequest) => !prompt && !action && !record;

/** The last request that was taken up; the frame may be drawn anew without asking the same twice. */
let taken = 0;

/** Opening the panel again with the corner button finds everything as it was left; a new request begins anew. */
export function usePanelSession(): PanelSession {
  const { serial, request } = useAssistantPanel();
  const [session, setSession] = useState(() => ({ serial, request: serial === taken ? {} : request, seen: serial }));
  useEffect(() => {
    taken = serial;
  }, [serial]);
  if (session.seen === serial) return session;
  const next = asksNothing(request) ? { ...session, seen: serial } : { serial, request, seen: serial };
  setSession(next);
  return next;
}
