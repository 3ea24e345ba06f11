import { Button, Group, Text } from "@mantine/core";

import { t } from "@/lib/i18n";

export function UndoMessage({ message, takeBack }: { message: string; takeBack: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm" c="var(--ink)">
        {message}
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={takeBack}>
        {t("Geri al")}
      </Button>
    </Group>
  );
}
