import { Button } from "@mantine/core";
import { Sparkles } from "lucide-react";

import { useActionsOn } from "@/hooks/useAICatalog";
import { openAssistant } from "@/hooks/useAssistantPanel";

import "./ai/tokens.css";

interface Props {
  /** The kind of record, "customers.customer". */
  on: string;
  record: number;
  title?: string;
  url?: string;
  /** Only these actions, in this order; all of the kind without it. */
  names?: readonly string[];
  /** Without a ground, where many stand on one page. */
  quiet?: boolean;
}

/** A button for each thing that the assistant can do with this record; it opens the panel and writes at once. */
export function AIActions({ on, record, title = "", url = "", names, quiet }: Props) {
  const actions = useActionsOn(on);
  const shown = names ? names.flatMap((name) => actions.filter((action) => action.name === name)) : actions;
  return shown.map(({ name, label }) => (
    <Button
      key={name}
      variant={quiet ? "subtle" : "light"}
      color="violet"
      size="compact-md"
      leftSection={<Sparkles size={14} strokeWidth={1.75} />}
      onClick={() => openAssistant({ action: name, record: { on, id: record, title, url } })}
    >
      {label}
    </Button>
  ));
}
