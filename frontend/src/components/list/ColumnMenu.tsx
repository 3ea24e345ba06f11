import { ActionIcon, Checkbox, Popover, SegmentedControl, Stack, Text } from "@mantine/core";
import { SlidersHorizontal } from "lucide-react";

import { t } from "@/lib/i18n";

import classes from "./RecordList.module.css";
import type { ListSpec } from "./types";

interface Props<Row> {
  spec: ListSpec<Row>;
  hidden: string[];
  setHidden: (hidden: string[]) => void;
  compact: boolean;
  setCompact: (compact: boolean) => void;
}

/** Which columns stand, and how close the rows. The first column always stands. */
export function ColumnMenu<Row>({ spec, hidden, setHidden, compact, setCompact }: Props<Row>) {
  const toggle = (key: string) => setHidden(hidden.includes(key) ? hidden.filter((other) => other !== key) : [...hidden, key]);
  return (
    <Popover position="bottom-end" width={220} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t("Görünümü ayarla")} className={classes.wideOnly}>
          <SlidersHorizontal size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm">
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t("Satır aralığı")}
          value={compact ? "compact" : "roomy"}
          onChange={(next) => setCompact(next === "compact")}
          data={[
            { value: "roomy", label: t("Rahat") },
            { value: "compact", label: t("Sıkışık") },
          ]}
        />
        <Text size="xs" c="var(--ink-2)" mt="sm" mb={6}>
          {t("Sütunlar")}
        </Text>
        <Stack gap={8}>
          {spec.columns.slice(1).map((column) => (
            <Checkbox key={column.key} size="xs" label={column.label} checked={!hidden.includes(column.key)} onChange={() => toggle(column.key)} />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
