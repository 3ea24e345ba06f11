import { Button, Checkbox, Group, Modal, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { fieldMessages } from "@/components/form/useRecordForm";
import { useSavedViewWrites, type SavedView } from "@/hooks/useSavedViews";
import { t } from "@/lib/i18n";

import type { Kept } from "./layout";

interface Props {
  on: string;
  /** The list as it stands, for a new view. */
  kept?: Kept;
  /** The view that gets another name. */
  view?: SavedView;
  onClose: () => void;
  onSaved?: (view: SavedView) => void;
}

const LONGEST_NAME = 80;

/** Names a view, and says whether the others see it. */
export function ViewDialog({ on, kept, view, onClose, onSaved }: Props) {
  const { save } = useSavedViewWrites();
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ id: view?.id, body: { ...kept, on, name: name.trim(), shared } }, { onSuccess: close });
  };
  const close = (saved: SavedView) => {
    onClose();
    onSaved?.(saved);
  };
  const [title, help] = view ? [t("Görünümü düzenle")] : [t("Görünümü kaydet"), t("Aramayı, süzgeçleri, sırayı, sütunları ve satır aralığını saklar.")];
  return (
    <Modal opened onClose={onClose} title={title} size="sm" closeButtonProps={{ "aria-label": t("Kapat") }}>
      <form onSubmit={submit}>
        <TextInput
          data-autofocus
          label={t("Görünümün adı")}
          description={help}
          placeholder={t("Bu ay yenilenecekler")}
          maxLength={LONGEST_NAME}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={complaintOf(save.error)}
        />
        <Checkbox mt="md" label={t("Bütün ekip görsün")} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
        <Group mt="lg" gap="xs" justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("Vazgeç")}
          </Button>
          <Button type="submit" loading={save.isPending} disabled={name.trim() === ""}>
            {t("Kaydet")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

const complaintOf = (error: Error | null) => error && (fieldMessages(error).name ?? error.message);
