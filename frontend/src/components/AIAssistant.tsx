import { useEffect, useRef } from "react";

import { useAIAction } from "@/hooks/useAICatalog";
import { useAsking } from "@/hooks/useAsking";
import type { OptionValues } from "@/lib/ai/options";

import { Composer } from "./ai/Composer";
import { RunView } from "./ai/RunView";
import "./ai/tokens.css";
import classes from "./AIAssistant.module.css";

interface Props {
  context?: string;
  /** "email", "summary", "suggestion", or the key of any action. */
  action: string;
  placeholder?: string;
  onResult?: (text: string) => void;
  /** The record's id; `on` names its kind where the action itself does not. */
  record?: number;
  on?: string;
  options?: OptionValues;
  /** The words the prompt opens with. */
  prompt?: string;
  /** Asks by itself when this becomes a new number: a pressed "AI ile Email Yaz" waits for no second press. */
  startWith?: number;
  onStart?: () => void;
}

/** Prompt, options and answer for one action, anywhere on a page. */
export function AIAssistant({ placeholder, startWith, onStart, ...asked }: Props) {
  const about = useAIAction(asked.action)?.on ?? asked.on;
  const asking = useAsking({ ...asked, on: about });
  const { ai, ask, wish } = asking;
  useStart(startWith, ask);
  useStarted(asking.asked, onStart);

  const subject = about !== undefined && asked.record !== undefined ? { on: about, id: asked.record } : null;
  const acts = !asked.action.startsWith("assistant.") && asked.action.includes(".");
  return (
    <div className={classes.assistant}>
      <Composer asking={asking} placeholder={placeholder} needsWords={!acts} />
      {ai.stage !== "idle" && <RunView key={asking.asked} ai={ai} subject={subject} onWish={(wished) => void wish(wished)} />}
    </div>
  );
}

function useStart(startWith: number | undefined, ask: () => Promise<void>) {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (startWith === undefined) return;
    const soon = setTimeout(() => void latest.current());
    return () => clearTimeout(soon);
  }, [startWith]);
}

function useStarted(asked: number, onStart: (() => void) | undefined) {
  const latest = useRef(onStart);
  useEffect(() => {
    latest.current = onStart;
  });
  useEffect(() => {
    if (asked > 0) latest.current?.();
  }, [asked]);
}
