import { ActionIcon, Menu } from "@mantine/core";
import { ChevronDown, Pencil, Trash2, UserRound, UsersRound } from "lucide-react";
import { useState } from "react";

import { notifyError, notifyUndo } from "@/components/toast";
import { useSavedViewWrites, type SavedView } from "@/hooks/useSavedViews";
import { t } from "@/lib/i18n";

import { ViewDialog } from "./ViewDialog";

/** What can be done with one's own view. */
export function ViewMenu({ view, onGone }: { view: SavedView; onGone: () => void }) {
  const [renaming, setRenaming] = useState(false);
  const { save, drop } = useSavedViewWrites();
  const { id, mine, owner, ...body } = view;
  const share = () => save.mutate({ id, body: { shared: !view.shared } }, { onError: notifyError });
  const remove = () =>
    drop.mutate(id, {
      onError: notifyError,
      onSuccess: () => {
        onGone();
        notifyUndo(t("{name} görünümü silindi.", { name: view.name }), () => save.mutateAsync({ body }));
      },
    });
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={22} aria-label={t("{name} görünümü için seçenekler", { name: view.name })}>
            <ChevronDown size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Pencil size={16} />} onClick={() => setRenaming(true)}>
            {t("Yeniden adlandır")}
          </Menu.Item>
          <Menu.Item leftSection={view.shared ? <UserRound size={16} /> : <UsersRound size={16} />} onClick={share}>
            {view.shared ? t("Paylaşımı kaldır") : t("Ekiple paylaş")}
          </Menu.Item>
          <Menu.Item leftSection={<Trash2 size={16} />} onClick={remove}>
            {t("Görünümü sil")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {renaming && <ViewDialog on={view.on} view={view} onClose={() => setRenaming(false)} />}
    </>
  );
}
