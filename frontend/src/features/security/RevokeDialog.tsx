import { Alert, Button, Group, Modal, Text } from "@mantine/core";

import { notify } from "@/components/toast";
import { t } from "@/lib/i18n";

import { useKeyWrites, type Key } from "./api";

/** A revoked key cannot be brought back, so this asks first. */
export function RevokeDialog({ apiKey, onClose }: { apiKey: Key; onClose: () => void }) {
  const { revoke } = useKeyWrites();
  const end = () =>
    void revoke.mutateAsync(apiKey.id).then(
      () => {
        onClose();
        notify(t("{name} iptal edildi.", { name: apiKey.name }));
      },
      () => undefined,
    );
  return (
    <Modal opened onClose={onClose} title={t("{name} iptal edilsin mi?", { name: apiKey.name })} closeButtonProps={{ "aria-label": t("Kapat") }}>
      <Text size="sm" c="var(--ink-2)" mb="lg">
        {t("Bu anahtarla bağlanan programlar hemen durur. Anahtar geri getirilemez; gerekirse yenisini oluşturursunuz.")}
      </Text>
      {revoke.error && (
        <Alert color="red" variant="light" role="alert" mb="md">
          {revoke.error.message}
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("Vazgeç")}
        </Button>
        <Button color="red" loading={revoke.isPending} onClick={end}>
          {t("İptal et")}
        </Button>
      </Group>
    </Modal>
  );
}
