import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";

import { asText, type FieldSpec, type Values } from "@/components/fields/spec";
import { LeaveDialog } from "@/components/form/LeaveDialog";
import { FailureNotice, RestoredNotice } from "@/components/form/notices";
import { useLeaveWarning } from "@/components/form/useLeaveWarning";
import { useRecordForm } from "@/components/form/useRecordForm";
import { notify } from "@/components/toast";
import { useSaveKey } from "@/hooks/useKeys";
import { t } from "@/lib/i18n";

import { useRoleWrites, type Matrix, type ModuleOptions, type Role } from "./api";
import { Holders } from "./Holders";
import { RoleMatrix } from "./RoleMatrix";
import { RoleDeeds } from "./RoleDeeds";
import classes from "./roles.module.css";

interface Props {
  role: Role;
  modules: ModuleOptions[];
  mayChange: boolean;
}

const specs = (): FieldSpec[] => [{ name: "name", label: t("Rolün adı"), kind: "text", required: true }];

const toValues = (role: Role): Values => ({ name: role.name, matrix: JSON.stringify(role.matrix) });

/** One role: its name, its matrix, who has it. The matrix is a field of the form, so drafts and warnings hold for it too. */
export function RoleEditor({ role, modules, mayChange }: Props) {
  const { change } = useRoleWrites();
  const [initial, setInitial] = useState(() => toValues(role));
  const save = async (values: Values) => {
    const matrix = JSON.parse(asText(values.matrix)) as Matrix;
    // The owner's matrix is fixed; only the name is sent.
    const body = role.key === "owner" ? { name: asText(values.name) } : { name: asText(values.name), matrix };
    setInitial(toValues(await change.mutateAsync({ id: role.id, body })));
  };
  const form = useRecordForm({ draftKey: `roles.${role.id}`, specs: specs(), initial, save });
  const { blocker, letGo } = useLeaveWarning(form.changed.length > 0);
  const submit = async () => {
    if (await form.submit()) notify(t("Rol kaydedildi; yeni yetkiler hemen geçerli."));
  };
  useSaveKey(() => mayChange && void submit());
  const matrix = JSON.parse(asText(form.values.matrix)) as Matrix;
  const setMatrix = (next: Matrix) => form.change("matrix", JSON.stringify(next));
  const fixed = !mayChange || role.key === "owner";
  return (
    <>
      {form.restored && <RestoredNotice onStartOver={form.startOver} onKeep={form.keepRestored} />}
      <TextInput className={classes.title} label={t("Rolün adı")} value={asText(form.values.name)} error={form.errorOf("name")} disabled={!mayChange} maxLength={100} onChange={(event) => form.change("name", event.currentTarget.value)} />
      {role.key === "owner" && <p className={classes.words}>{t("Sahip her şeyi görür ve yapar; bu rolün yetkileri değişmez.")}</p>}
      <RoleMatrix modules={modules} matrix={matrix} onChange={fixed ? undefined : setMatrix} />
      <Holders role={role} />
      {form.failure && <FailureNotice error={form.failure} known={["name"]} />}
      {mayChange && (
        <Group className={classes.foot} gap="xs">
          <Button onClick={() => void submit()} loading={form.saving} disabled={form.changed.length === 0}>
            {t("Kaydet")}
          </Button>
          {form.changed.length > 0 && <Button variant="subtle" color="gray" onClick={form.startOver}>{t("Değişiklikleri bırak")}</Button>}
          <RoleDeeds role={role} onReset={(next) => { form.startOver(); setInitial(toValues(next)); form.setValues(toValues(next)); }} beforeLeaving={letGo} />
        </Group>
      )}
      <LeaveDialog blocker={blocker} onDiscard={form.startOver} />
    </>
  );
}
