import { Alert, Button, Group, Modal } from "@mantine/core";
import { useEffect, useState } from "react";

import { complaints } from "@/components/fields/check";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import type { BulkSpec, Source } from "../types";
import { BulkFields } from "./BulkFields";
import { BulkPreview } from "./BulkPreview";
import { isEmpty, NOTHING, toChange, type Wish } from "./change";
import { useBulk, type Select } from "./useBulk";

interface Props {
  source: Source;
  bulk: BulkSpec;
  select: Select;
  count: number;
  archive: boolean;
  onClose: () => void;
  onDone: () => void;
}

/** Says what is to change, shows what would come of it, and only then does it. */
export function BulkDialog({ source, bulk, select, count, archive, onClose, onDone }: Props) {
  const [wish, setWish] = useState<Wish>({ ...NOTHING, archive });
  const { look, run } = useBulk(source, onDone);
  const asked = { select, change: toChange(wish, bulk) };
  const chosen = bulk.fields.filter(({ name }) => name in wish.values);
  const wrong = complaints(chosen, wish.values);
  const blocked = isEmpty(wish) || Object.keys(wrong).length > 0;
  const change = (next: Wish) => {
    setWish(next);
    look.reset();
  };
  // Archiving has nothing to fill in: its preview is the first thing one sees.
  const { mutate } = look;
  const [first] = useState(asked);
  useEffect(() => {
    if (archive) mutate(first);
  }, [archive, mutate, first]);
  const titled = archive ? titleOfArchiving : titleOfEditing;
  return (
    <Modal opened onClose={onClose} size="lg" title={titled(count)} closeButtonProps={{ "aria-label": t("Kapat") }}>
      {!archive && <BulkFields bulk={bulk} wish={wish} wrong={wrong} onWish={change} />}
      <Failure error={look.error ?? run.error} />
      {look.data && <BulkPreview answer={look.data} bulk={bulk} />}
      <Group mt="lg" gap="xs" justify="flex-end">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("Vazgeç")}
        </Button>
        {look.data ? (
          <Button onClick={() => run.mutate(asked)} loading={run.isPending} disabled={look.data.count === 0}>
            {titled(look.data.count)}
          </Button>
        ) : (
          <Button onClick={() => look.mutate(asked)} loading={look.isPending} disabled={blocked}>
            {t("Önce göster")}
          </Button>
        )}
      </Group>
    </Modal>
  );
}

const titleOfArchiving = (count: number) => t("{count} kaydı arşivle", { count: figure(count) });
const titleOfEditing = (count: number) => t("{count} kaydı değiştir", { count: figure(count) });

function Failure({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Alert color="red" variant="light" role="alert" mt="md">
      {error.message}
    </Alert>
  );
}
