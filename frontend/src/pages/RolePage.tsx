import { useParams } from "react-router";

import { Asked } from "@/components/Asked";
import { useRoleOptions, useRoles, type Role } from "@/features/roles/api";
import { RoleEditor } from "@/features/roles/RoleEditor";
import { useMe } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import { DetailSkeleton } from "./DetailSkeleton";
import { RecordMissing } from "./RecordMissing";
import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

export function RolePage() {
  const id = Number(useParams().id);
  const roles = useRoles();
  const role = roles.data?.find((one) => one.id === id);
  return (
    <SettingsFrame title={role?.name ?? "…"} below={{ label: t("Roller"), to: "/ayarlar/roller" }} guide="kisiler-ve-roller">
      <SettingsBody wide>
        <Asked query={roles} waiting={<DetailSkeleton />}>
          {() => (role ? <Opened key={id} role={role} /> : <RecordMissing />)}
        </Asked>
      </SettingsBody>
    </SettingsFrame>
  );
}

function Opened({ role }: { role: Role }) {
  const options = useRoleOptions();
  const mayChange = useMe()?.is_owner ?? false;
  return (
    <Asked query={options} waiting={<DetailSkeleton />}>
      {({ modules }) => <RoleEditor role={role} modules={modules} mayChange={mayChange} />}
    </Asked>
  );
}
