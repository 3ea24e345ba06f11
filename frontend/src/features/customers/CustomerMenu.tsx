import { ActionIcon, Button, Menu } from "@mantine/core";
import { Archive, ArchiveRestore, Ellipsis, Merge, Pencil } from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";

import { notify, notifyError, notifyUndo } from "@/components/toast";
import { useKeys } from "@/hooks/useKeys";
import { useMay } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import { useCustomerWrites } from "./api";
import type { CustomerDetail } from "./words";

const MergeDialog = lazy(async () => ({ default: (await import("./MergeDialog")).MergeDialog }));

interface Props {
  customer: CustomerDetail;
  mayChange: boolean;
  /** Items that every record's menu has. */
  children?: ReactNode;
}

export function CustomerMenu({ customer, mayChange, children }: Props) {
  const navigate = useNavigate();
  const { archive, restore } = useCustomerWrites();
  const mayArchive = useMay("customers", "delete");
  const [merging, setMerging] = useState(false);
  const edit = `/musteriler/${customer.id}/duzenle`;
  useKeys({ e: () => mayChange && void navigate(edit) });

  const putAway = () =>
    void archive.mutateAsync(customer.id).then(() => notifyUndo(t("{name} arşivlendi.", { name: customer.name }), () => restore.mutateAsync(customer.id)), notifyError);
  const takeBack = () => void restore.mutateAsync(customer.id).then(() => notify(t("Arşivden çıkarıldı.")), notifyError);

  return (
    <>
      {mayChange && (
        <Button component={Link} to={edit} variant="default" size="compact-md" leftSection={<Pencil size={14} />}>
          {t("Düzenle")}
        </Button>
      )}
      {(mayArchive || children) && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t("Müşteri için seçenekler")}>
              <Ellipsis size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {mayArchive && <ArchiveItem archived={Boolean(customer.archived_at)} onPutAway={putAway} onTakeBack={takeBack} />}
            {mayArchive && mayChange && (
              <Menu.Item leftSection={<Merge size={16} />} onClick={() => setMerging(true)}>
                {t("Birleştir…")}
              </Menu.Item>
            )}
            {children}
          </Menu.Dropdown>
        </Menu>
      )}
      <Suspense>{merging && <MergeDialog customer={customer} onClose={() => setMerging(false)} />}</Suspense>
    </>
  );
}

function ArchiveItem({ archived, onPutAway, onTakeBack }: { archived: boolean; onPutAway: () => void; onTakeBack: () => void }) {
  return (
    <Menu.Item leftSection={archived ? <ArchiveRestore size={16} /> : <Archive size={16} />} onClick={archived ? onTakeBack : onPutAway}>
      {archived ? t("Arşivden çıkar") : t("Arşivle")}
    </Menu.Item>
  );
}
