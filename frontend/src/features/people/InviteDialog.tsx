import { Button, Modal } from "@mantine/core";
import { useState } from "react";

import { InlineForm } from "@/components/form/InlineForm";
import { SecretOnce } from "@/components/SecretOnce";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import { useRoleChoices, useStaffWrites, useTeams } from "./api";
import { inviteBody, inviteFields, inviteValues } from "./form";

/** Adds a person and shows the link that lets them in, this once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [made, setMade] = useState<Schema["LinkMade"]>();
  const { invite } = useStaffWrites();
  const fields = inviteFields(useRoleChoices(), useTeams().data ?? []);
  const save = async (values: Parameters<typeof inviteBody>[0]) => setMade(await invite.mutateAsync(inviteBody(values)));
  return (
    <Modal opened onClose={onClose} size="lg" title={made ? t("{name} davet edildi", { name: made.person.name }) : t("Kişi davet et")} closeButtonProps={{ "aria-label": t("Kapat") }} closeOnClickOutside={false}>
      {made ? <LinkShown made={made} onClose={onClose} /> : <InlineForm draftKey="people.new" label={t("Kişi davet et")} fields={fields} initial={inviteValues()} save={save} onClose={onClose} onSaved={() => undefined} submitLabel={t("Davet et")} />}
    </Modal>
  );
}

export function LinkShown({ made, onClose }: { made: Schema["LinkMade"]; onClose: () => void }) {
  const mailed = made.mailed ? ` ${t("E-posta da gönderildi.")}` : "";
  return (
    <>
      <SecretOnce label={t("Giriş bağlantısı")} secret={location.origin + made.link} words={t("Bir gün geçerlidir, bir kez çalışır ve yalnızca şimdi gösterilir. Kişi bu bağlantıyla girip parolasını belirler.") + mailed} />
      <Button onClick={onClose}>{t("Tamam")}</Button>
    </>
  );
}
