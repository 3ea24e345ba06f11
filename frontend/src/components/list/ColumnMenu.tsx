import { ActionIcon, Checkbox, Popover, SegmentedControl, Text } from "@mantine/core";
import { SlidersHorizontal } from "lucide-react";

import { t } from "@/lib/i18n";

import { ColumnOrder } from "./ColumnOrder";
import { arranged, isShown, type Layout } from "./layout";
import classes from "./tools.module.css";
import type { Column } from "./types";

interface Props<Row> {
  columns: Column<Row>[];
  layout: Layout;
  setLayout: (layout: Layout) => void;
}

/** Which columns stand and in what order, and how close the rows. The first column always stands, first. */
export function ColumnMenu<Row>({ columns, layout, setLayout }: Props<Row>) {
  const rest = arranged(columns, layout).slice(1);
  const show = (column: Column<Row>) => setLayout({ ...layout, shown: { ...layout.shown, [column.key]: !isShown(column, layout) } });
  return (
    <Popover position="bottom-end" width={260} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t("Görünümü ayarla")} className={classes.wideOnly}>
          <SlidersHorizontal size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="sm" className={classes.columnMenu}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t("Satır aralığı")}
          value={layout.compact ? "compact" : "roomy"}
          onChange={(next) => setLayout({ ...layout, compact: next === "compact" })}
          data={[
            { value: "roomy", label: t("Rahat") },
            { value: "compact", label: t("Sıkışık") },
          ]}
        />
        <Text size="xs" c="var(--ink-2)" mt="sm" mb={4}>
          {t("Sütunlar")}
        </Text>
        <ColumnOrder columns={rest} onOrder={(order) => setLayout({ ...layout, order })}>
          {(column) => <Checkbox size="xs" label={column.label} checked={isShown(column, layout)} onChange={() => show(column)} />}
        </ColumnOrder>
      </Popover.Dropdown>
    </Popover>
  );
}
