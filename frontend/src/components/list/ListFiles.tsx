import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { Download, FileSpreadsheet, FileText, FileUp } from "lucide-react";
import { Link } from "react-router";

import { useMay } from "@/hooks/useMe";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import { toNarrowing, type ListState } from "./state";
import type { Source } from "./types";

interface Props {
  source: Source;
  state: ListState;
  count?: number;
}

/** Files in and out of the list, each by its own right. */
export function ListFiles({ source, state, count }: Props) {
  const mayExport = useMay(source.module, "export");
  const mayImport = [useMay(source.module, "add"), useMay(source.module, "change")].includes(true);
  return (
    <>
      {mayImport && source.importAs && (
        <Tooltip label={t("İçe aktar")}>
          <ActionIcon component={Link} to={`/ice-aktar?tur=${source.importAs}`} variant="subtle" color="gray" size={32} aria-label={t("İçe aktar")}>
            <FileUp size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      {mayExport && <ExportMenu source={source} state={state} count={count} />}
    </>
  );
}

/** The file holds what the list shows now, all pages of it. */
export function exportHref({ plural }: Source, state: ListState, format: "csv" | "xlsx"): string {
  const query = new URLSearchParams({ ...toNarrowing(state), format });
  if (state.ordering) query.set("ordering", state.ordering);
  return `/api/v1/${plural}/export/?${query.toString()}`;
}

function ExportMenu({ source, state, count = 0 }: Props) {
  const label = t("Dışa aktar");
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={label} title={label}>
          <Download size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("{count} kayıt, bu süzgeçlerle", { count: figure(count) })}</Menu.Label>
        <Menu.Item component="a" href={exportHref(source, state, "xlsx")} download leftSection={<FileSpreadsheet size={16} />}>
          {t("Excel olarak indir (XLSX)")}
        </Menu.Item>
        <Menu.Item component="a" href={exportHref(source, state, "csv")} download leftSection={<FileText size={16} />}>
          {t("CSV olarak indir")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
