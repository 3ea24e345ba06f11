import { Checkbox, NativeSelect } from "@mantine/core";

import { t } from "@/lib/i18n";
import { moduleLabel } from "@/lib/modules";

import type { Matrix, ModuleOptions, Right } from "./api";
import { HiddenFields } from "./HiddenFields";
import classes from "./roles.module.css";
import { levels, NOTHING, works } from "./words";

interface Props {
  modules: ModuleOptions[];
  matrix: Matrix;
  /** Absent where the matrix is only read. */
  onChange?: (matrix: Matrix) => void;
}

/** Module by module: whose records, what may be done, which fields stay hidden. */
export function RoleMatrix({ modules, matrix, onChange }: Props) {
  return (
    <table className={classes.matrix}>
      <thead>
        <tr>
          <th scope="col">{t("Modül")}</th>
          <th scope="col">{t("Kimin kayıtlarını görür?")}</th>
          {works().map(({ work, label }) => (
            <th key={work} scope="col" className={classes.tick}>
              {label}
            </th>
          ))}
          <th scope="col">{t("Gizli alanlar")}</th>
        </tr>
      </thead>
      <tbody>
        {modules.map((module) => (
          <ModuleRow key={module.key} module={module} right={matrix[module.key] ?? NOTHING} onChange={onChange && ((right) => onChange({ ...matrix, [module.key]: right }))} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  module: ModuleOptions;
  right: Right;
  onChange?: (right: Right) => void;
}

function ModuleRow({ module, right, onChange }: RowProps) {
  const label = moduleLabel(module.key);
  const closed = right.view === "none";
  // Who sees nothing can do nothing: the marks go with the sight.
  const look = (view: Right["view"]) => onChange?.(view === "none" ? NOTHING : { ...right, view });
  return (
    <tr data-closed={closed || undefined}>
      <th scope="row">{label}</th>
      <td>
        <NativeSelect size="xs" data={levels()} value={right.view} disabled={!onChange} aria-label={t("{module}: kimin kayıtlarını görür?", { module: label })} onChange={(event) => look(event.currentTarget.value as Right["view"])} />
      </td>
      {works().map(({ work, label: deed }) => (
        <td key={work} className={classes.tick}>
          <Checkbox size="xs" checked={right[work]} disabled={!onChange || closed} aria-label={`${label}: ${deed}`} onChange={(event) => onChange?.({ ...right, [work]: event.currentTarget.checked })} />
          <span className={classes.deed} aria-hidden>
            {deed}
          </span>
        </td>
      ))}
      <td>
        <span className={classes.deed} aria-hidden>
          {t("Gizli alanlar")}
        </span>
        <HiddenFields module={module} hidden={right.hidden} disabled={!onChange || closed} onChange={(hidden) => onChange?.({ ...right, hidden })} />
      </td>
    </tr>
  );
}
