import { Button } from "@mantine/core";
import { RotateCcw, Trash2 } from "lucide-react";
import { useNavigate } from "react-router";

import { notifyError, notifyUndo } from "@/components/toast";
import { t } from "@/lib/i18n";

import { useRoleWrites, type Role } from "./api";

interface Props {
  role: Role;
  onReset: (role: Role) => void;
  beforeLeaving: () => void;
}

/** A ready role goes back to how it came; another that nobody has can be removed. Both can be taken back. */
export function RoleDeeds({ role, onReset, beforeLeaving }: Props) {
  const navigate = useNavigate();
  const { add, change, reset, remove } = useRoleWrites();
  const { id, name, matrix, key } = role;
  const asItCame = async () => {
    onReset(await reset.mutateAsync(id));
    notifyUndo(t("{name} ilk hâline döndü.", { name }), async () => onReset(await change.mutateAsync({ id, body: { name, matrix } })));
  };
  const drop = async () => {
    await remove.mutateAsync(id);
    beforeLeaving();
    void navigate("/ayarlar/roller");
    notifyUndo(t("{name} rolü silindi.", { name }), () => add.mutateAsync({ key, name, matrix }));
  };
  if (role.ready) {
    return key === "owner" ? null : (
      <Button variant="default" leftSection={<RotateCcw size={16} />} onClick={() => void asItCame().catch(notifyError)}>
        {t("İlk hâline döndür")}
      </Button>
    );
  }
  return (
    <Button variant="default" leftSection={<Trash2 size={16} />} disabled={role.people_count > 0} title={role.people_count > 0 ? t("Önce kişilerin rolünü değiştirin.") : undefined} onClick={() => void drop().catch(notifyError)}>
      {t("Rolü sil")}
    </Button>
  );
}
