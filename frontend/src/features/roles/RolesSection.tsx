import { Button, Skeleton } from "@mantine/core";
import { ChevronRight, Plus } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";

import { Asked } from "@/components/Asked";
import { InlineForm } from "@/components/form/InlineForm";
import { Section } from "@/components/settings/Section";
import { asText, type FieldSpec, type Values } from "@/components/fields/spec";
import { t } from "@/lib/i18n";

import { useRoles, useRoleWrites, type Role } from "./api";
import classes from "./roles.module.css";
import { inOneLine } from "./words";

export function RolesSection({ mayChange }: { mayChange: boolean }) {
  const roles = useRoles();
  const [adding, setAdding] = useState(false);
  const add = mayChange && (
    <Button size="sm" h={32} leftSection={<Plus size={16} />} onClick={() => setAdding(true)}>
      {t("Rol ekle")}
    </Button>
  );
  return (
    <Section title={t("Roller")} words={t("Bir rol, modül modül kimin neyi görüp yapabileceğini söyler. Birden çok rolü olan kişi, rollerinden herhangi birinin izin verdiğini yapar; bir alan ancak o modülü gören bütün rolleri gizliyorsa gizlenir.")} action={add}>
      {adding && <NewRole roles={roles.data ?? []} onClose={() => setAdding(false)} />}
      <Asked query={roles} waiting={<Skeleton height={240} mt="md" />}>
        {(found) => (
          <ul className={classes.roles}>
            {found.map((role) => (
              <RoleRow key={role.id} role={role} />
            ))}
          </ul>
        )}
      </Asked>
    </Section>
  );
}

function RoleRow({ role }: { role: Role }) {
  return (
    <li>
      <Link to={`/ayarlar/roller/${role.id}`} className={classes.role}>
        <span className={classes.name}>{role.name}</span>
        <span className={classes.opens}>{role.key === "owner" ? t("Her şeyi görür ve yapar") : inOneLine(role.matrix)}</span>
        <span className={classes.holders}>{t("{count} kişi", { count: role.people_count })}</span>
        <ChevronRight size={16} aria-hidden />
      </Link>
    </li>
  );
}

const fields = (roles: Role[]): FieldSpec[] => [
  { name: "name", label: t("Rolün adı"), kind: "text", required: true, autoFocus: true, half: true, maxLength: 100 },
  { name: "like", label: t("Başlangıç olarak"), kind: "choice", half: true, choices: roles.map(({ id, name }) => ({ value: String(id), label: name })), placeholder: t("Boş bir rol"), help: t("Yetkileri bu rolden kopyalanır, sonra değiştirirsiniz.") },
];

function NewRole({ roles, onClose }: { roles: Role[]; onClose: () => void }) {
  const navigate = useNavigate();
  const { add } = useRoleWrites();
  const save = async (values: Values) => {
    const like = roles.find(({ id }) => String(id) === values.like);
    const made = await add.mutateAsync({ name: asText(values.name).trim(), matrix: like?.matrix ?? {} });
    void navigate(`/ayarlar/roller/${made.id}`);
  };
  return <InlineForm draftKey="roles.new" label={t("Rol ekle")} fields={fields(roles)} initial={{ name: "", like: "" }} save={save} onClose={onClose} submitLabel={t("Rol ekle")} />;
}
