import { Button, Group, Modal, Text } from "@mantine/core";
import type { Blocker } from "react-router";

import { t } from "@/lib/i18n";

interface Props {
  blocker: Blocker;
  onDiscard: () => void;
}

export function LeaveDialog({ blocker, onDiscard }: Props) {
  const stay = () => blocker.reset?.();
  const discard = () => {
    onDiscard();
    blocker.proceed?.();
  };
  return (
    <Modal opened={blocker.state === "blocked"} onClose={stay} title={t("Kaydedilmemiş değişiklikler var")} size="md" closeButtonProps={{ "aria-label": t("Kapat") }}>
      <Text c="var(--ink-2)" mb="lg">
        {t("Ayrılırsanız yazdıklarınız bu bilgisayarda taslak olarak kalır; dönünce sürdürebilirsiniz.")}
      </Text>
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="red" onClick={discard}>
          {t("Taslağı sil")}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t("Ayrıl, taslak kalsın")}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t("Düzenlemeyi sürdür")}
        </Button>
      </Group>
    </Modal>
  );
}
