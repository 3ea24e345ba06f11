import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { EyeOff } from "lucide-react";

import { t } from "@/lib/i18n";
import { moduleLabel } from "@/lib/modules";

import type { ModuleOptions } from "./api";

interface Props {
  module: ModuleOptions;
  hidden: string[];
  disabled: boolean;
  onChange: (hidden: string[]) => void;
}

/** Fields that the role does not show: neither on the page nor in exports, searches, the history or the assistant's facts. */
export function HiddenFields({ module, hidden, disabled, onChange }: Props) {
  const toggle = (name: string, on: boolean) => onChange(on ? [...hidden, name] : hidden.filter((one) => one !== name));
  const words = hidden.length > 0 ? t("{count} alan gizli", { count: hidden.length }) : t("Yok");
  return (
    <Popover position="bottom-end" shadow="md" radius={10} trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-sm" variant={hidden.length > 0 ? "light" : "subtle"} color={hidden.length > 0 ? "teal" : "gray"} disabled={disabled} leftSection={hidden.length > 0 && <EyeOff size={14} />} aria-label={t("{module}: gizli alanlar, {words}", { module: moduleLabel(module.key), words })}>
          {words}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah={320} style={{ overflowY: "auto" }}>
        <Stack gap={8}>
          {module.fields.map(({ name, label }) => (
            <Checkbox key={name} size="xs" label={label} checked={hidden.includes(name)} onChange={(event) => toggle(name, event.currentTarget.checked)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
