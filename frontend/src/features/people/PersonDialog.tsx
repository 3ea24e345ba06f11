import { Modal } from "@mantine/core";

import { InlineForm } from "@/components/form/InlineForm";
import { notify } from "@/components/toast";
import { t } from "@/lib/i18n";

import { useRoleChoices, useStaffWrites, useTeams, type Person } from "./api";
import { changedBody, personFields, personValues } from "./form";

export function PersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { change } = useStaffWrites();
  const fields = personFields(useRoleChoices(), useTeams().data ?? []);
  const saved = () => {
    notify(t("{name} kaydedildi.", { name: person.name }));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={person.name} closeButtonProps={{ "aria-label": t("Kapat") }}>
      <InlineForm draftKey={`people.${person.id}`} label={t("Kişiyi düzenle")} fields={fields} initial={personValues(person)} save={(values) => change.mutateAsync({ id: person.id, body: changedBody(values) })} onClose={onClose} onSaved={saved} />
    </Modal>
  );
}
