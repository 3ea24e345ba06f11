import { Alert, Button, Group, Modal, Text } from "@mantine/core";

import { FieldChange } from "@/components/history/FieldChange";
import { valueInWords } from "@/components/history/words";
import { notifyUndo } from "@/components/toast";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import { newestChange, useRestoring, type Change, type Subject } from "./api";

interface Props {
  subject: Subject;
  change: Change;
  field: Schema["FieldChange"];
  onClose: () => void;
}

/** Asks before a field gets its old value back; the toast takes even that back. */
export function RestoreDialog({ subject, change, field, onClose }: Props) {
  const restoring = useRestoring();
  const restore = async () => {
    await restoring.mutateAsync({ change: change.id, field: field.field });
    const written = await newestChange(subject);
    onClose();
    notifyUndo(t("{field} eski değerine döndü.", { field: field.label }), async () => written && restoring.mutateAsync({ change: written.id, field: field.field }));
  };
  const old = valueInWords(field.old, field.old_text) || t("boş");
  return (
    <Modal opened onClose={onClose} title={t("Eski değere dönülsün mü?")} closeButtonProps={{ "aria-label": t("Kapat") }}>
      <Text size="sm" mb="sm">
        {t("{field} alanı şöyle olacak: {value}", { field: field.label, value: old })}
      </Text>
      <FieldChange change={{ ...field, old: field.new, new: field.old, old_text: field.new_text, new_text: field.old_text }} />
      <Text size="sm" c="var(--ink-2)" my="sm">
        {t("Kaydın öteki alanlarına dokunulmaz; bu değişiklik de geçmişe yazılır.")}
      </Text>
      {restoring.error && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {restoring.error.message}
        </Alert>
      )}
      <Group gap="xs" justify="flex-end">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("Vazgeç")}
        </Button>
        <Button loading={restoring.isPending} onClick={() => void restore().catch(() => undefined)} data-autofocus>
          {t("Eski değere dön")}
        </Button>
      </Group>
    </Modal>
  );
}
