import { Menu } from "@mantine/core";
import { Eye, Trash2 } from "lucide-react";
import { useState, type ReactNode } from "react";

import { useMe } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import type { Subject } from "./api";
import { DeleteDialog } from "./DeleteDialog";
import { WhoSees } from "./WhoSees";

interface Asked {
  subject: Subject;
  title: string;
  /** Where one goes when the record is deleted. */
  after: string;
}

interface RecordDialogs {
  /** For the record's menu. */
  items: ReactNode;
  /** Stands outside the menu, which goes when an item is chosen. */
  dialogs: ReactNode;
}

/** What any record's menu offers besides its own deeds: who sees it; for the owner, deleting it for good. */
export function useRecordDialogs({ subject, title, after }: Asked): RecordDialogs {
  const [asked, setAsked] = useState<"seen" | "deleted">();
  const isOwner = useMe()?.is_owner ?? false;
  const close = () => setAsked(undefined);
  const items = (
    <>
      <Menu.Item leftSection={<Eye size={16} />} onClick={() => setAsked("seen")}>
        {t("Kimler görebilir?")}
      </Menu.Item>
      {isOwner && (
        <Menu.Item color="red" leftSection={<Trash2 size={16} />} onClick={() => setAsked("deleted")}>
          {t("Kalıcı olarak sil…")}
        </Menu.Item>
      )}
    </>
  );
  const dialogs = (
    <>
      {asked === "seen" && <WhoSees subject={subject} title={title} onClose={close} />}
      {asked === "deleted" && <DeleteDialog subject={subject} title={title} after={after} onClose={close} />}
    </>
  );
  return { items, dialogs };
}
