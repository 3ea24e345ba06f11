import { FileSpreadsheet } from "lucide-react";

import type { Column, ListSpec } from "@/components/list/types";
import { StatusDot } from "@/components/StatusDot";
import { count as figure, instant, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { fetchImports } from "./api";
import { statusLabel, statusTone, type Import } from "./words";

const some = (value: number) => (value > 0 ? figure(value) : "");

const columns = (): Column<Import>[] => [
  { key: "name", label: t("Dosya"), width: 300, cell: (row) => row.name },
  { key: "kind", label: t("Tür"), onCard: true, cell: (row) => row.kind_label || t("Seçilmedi") },
  { key: "status", label: t("Durum"), onCard: true, cell: (row) => <StatusDot tone={statusTone(row.status)} label={statusLabel(row.status)} /> },
  { key: "total", label: t("Satır"), right: true, cell: (row) => some(row.total ?? 0) },
  { key: "created", label: t("Eklenen"), right: true, cell: (row) => some(row.created) },
  { key: "updated", label: t("Güncellenen"), right: true, cell: (row) => some(row.updated) },
  { key: "rejected", label: t("Alınmayan"), right: true, cell: (row) => some(row.rejected) },
  { key: "by", label: t("Kim"), cell: (row) => row.by },
  { key: "created_at", label: t("Ne zaman"), right: true, onCard: true, cell: (row) => <span title={instant(row.created_at)}>{relativeDay(row.created_at)}</span> },
];

export function importList(): ListSpec<Import> {
  return {
    name: "imports",
    heading: t("İçe aktar"),
    guide: "ice-aktarma",
    noun: (count) => t("{count} aktarım", { count: figure(count) }),
    columns: columns(),
    filters: [],
    fetchPage: fetchImports,
    href: (row) => `/ice-aktar/${row.id}`,
    title: (row) => row.name,
    badge: () => <FileSpreadsheet size={16} aria-hidden color="var(--ink-2)" />,
    empty: { icon: FileSpreadsheet, title: t("Aktardığınız dosyalar burada duracak"), words: t("Her aktarımın sonucu saklanır; bir aktarımı sonradan geri alabilirsiniz.") },
  };
}
