import { ActionIcon } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";

import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./RecordList.module.css";
import { PAGE_SIZE } from "./state";
import type { ListSpec } from "./types";

interface Props<Row> {
  spec: ListSpec<Row>;
  count?: number;
  page: number;
  onTurn: (page: number) => void;
}

export function ListFoot<Row>({ spec, count, page, onTurn }: Props<Row>) {
  if (!count) return null;
  const first = (page - 1) * PAGE_SIZE + 1;
  const last = Math.min(count, page * PAGE_SIZE);
  return (
    <footer className={classes.foot}>
      <span className="figures" role="status">
        {count <= PAGE_SIZE ? spec.noun(count) : t("{first}–{last} / {all}", { first: figure(first), last: figure(last), all: spec.noun(count) })}
      </span>
      {count > PAGE_SIZE && (
        <nav className={classes.turn} aria-label={t("Sayfalar")}>
          <ActionIcon variant="default" size={28} disabled={page <= 1} onClick={() => onTurn(page - 1)} aria-label={t("Önceki sayfa")}>
            <ChevronLeft size={16} />
          </ActionIcon>
          <ActionIcon variant="default" size={28} disabled={last >= count} onClick={() => onTurn(page + 1)} aria-label={t("Sonraki sayfa")}>
            <ChevronRight size={16} />
          </ActionIcon>
        </nav>
      )}
    </footer>
  );
}
