import { useState } from "react";

import { fieldsOf, initialValues, type OptionValues } from "@/lib/ai/options";
import { withWish, type Wish } from "@/lib/ai/wishes";

import { useAI, type AIRequest } from "./useAI";
import { useAIAction } from "./useAICatalog";

export interface AskingOptions {
  action: string;
  context?: string;
  on?: string;
  record?: number;
  options?: OptionValues;
  prompt?: string;
  onResult?: (text: string) => void;
}

/** A question before and while it is answered: the prompt, the action's options, the run. */
export function useAsking({ action, context, on, record, options, prompt: first = "", onResult }: AskingOptions) {
  const ai = useAI();
  const [prompt, setPrompt] = useState(first);
  const [turned, setTurned] = useState<{ action: string; values: OptionValues }>({ action, values: {} });
  const [asked, setAsked] = useState(0);

  const fields = fieldsOf(useAIAction(action)?.options_schema);
  const values = { ...initialValues(fields), ...options, ...(turned.action === action ? turned.values : {}) };

  const send = async (request: Pick<AIRequest, "prompt" | "options">) => {
    setAsked((before) => before + 1);
    const text = await ai.generate({ ...request, context, action, on, record });
    if (text) onResult?.(text);
  };
  const ask = () => send({ prompt, options: values });
  const turn = (next: OptionValues) => setTurned({ action, values: next });
  const wish = (wished: Wish) => {
    const next = withWish({ prompt, options: values }, wished, fields);
    setPrompt(next.prompt);
    turn(next.options);
    return send(next);
  };
  return { ai, prompt, setPrompt, fields, values, turn, ask, wish, asked };
}

export type Asking = ReturnType<typeof useAsking>;
