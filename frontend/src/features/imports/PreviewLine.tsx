import { Button } from "@mantine/core";

import { StatusDot } from "@/components/StatusDot";
import { t } from "@/lib/i18n";

import { Complaint } from "./Complaint";
import classes from "./preview.module.css";
import { PreviewCell } from "./PreviewCell";
import { cellText, readAs, rowWarnings, warningsAt, type Shown } from "./rows";
import { outcomeOf, type Preview, type PreviewRow } from "./words";

interface Props {
  source: Preview;
  row: PreviewRow;
  columns: Shown[];
  onEdit: (field: string, text: string) => Promise<unknown>;
  onSkip: () => void;
}

export function PreviewLine({ source, row, columns, onEdit, onSkip }: Props) {
  const skipped = source.skipped.includes(row.row);
  return (
    <tr data-left-out={row.left_out !== null || undefined}>
      <th scope="row" className="figures">
        {row.line}
        <span className={classes.onlyCard}>{t(". satır")}</span>
      </th>
      <td className={classes.fate}>
        <Fate row={row} columns={columns} />
        {(row.left_out === null || skipped) && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onSkip} aria-label={skipped ? t("{line}. satırı al", { line: row.line }) : t("{line}. satırı atla", { line: row.line })}>
            {skipped ? t("Al") : t("Atla")}
          </Button>
        )}
      </td>
      {columns.map((column) => {
        const text = cellText(source, row, column);
        return (
          <PreviewCell
            key={column.columns.join()}
            label={column.label}
            line={row.line}
            text={text}
            readAs={readAs(row, column, text)}
            warnings={warningsAt(row, column.field)}
            edited={row.edited.includes(column.field)}
            onEdit={column.field ? (next) => onEdit(column.field, next) : undefined}
          />
        );
      })}
    </tr>
  );
}

function Fate({ row, columns }: { row: PreviewRow; columns: Shown[] }) {
  const outcome = outcomeOf(row);
  return (
    <>
      {outcome && <StatusDot tone={outcome.tone} label={outcome.label} />}
      {rowWarnings(row, columns).map((warning) => (
        <Complaint key={warning.code + warning.field} severity={warning.severity} words={warning.message} />
      ))}
    </>
  );
}
