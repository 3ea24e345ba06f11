import { Button, CloseButton } from "@mantine/core";
import { Archive, PencilLine } from "lucide-react";
import { lazy, Suspense, useState } from "react";

import { useMay } from "@/hooks/useMe";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./tools.module.css";
import type { BulkSpec, ListSpec, Source } from "./types";
import type { Picked } from "./usePicked";

const BulkDialog = lazy(async () => ({ default: (await import("./bulk/BulkDialog")).BulkDialog }));

interface Props<Row> {
  spec: ListSpec<Row>;
  picked: Picked;
  total: number;
  filters: Record<string, string>;
}

/** Slides in at the foot of the list while records are picked. */
export function SelectionBar<Row>({ spec: { source, bulk }, ...picking }: Props<Row>) {
  if (!source || !bulk || picking.picked.count === 0) return null;
  return <Bar source={source} bulk={bulk} {...picking} />;
}

interface BarProps extends Omit<Props<never>, "spec"> {
  source: Source;
  bulk: BulkSpec;
}

function Bar({ source, bulk, picked, total, filters }: BarProps) {
  const mayArchive = useMay(source.module, "delete");
  const [deed, setDeed] = useState<"change" | "archive">();
  const close = () => setDeed(undefined);
  const finish = () => {
    close();
    picked.clear();
  };
  return (
    <div className={classes.selection} role="region" aria-label={t("Seçilenler")}>
      <strong className="figures">{t("{count} seçildi", { count: figure(picked.count) })}</strong>
      <TakeAll picked={picked} total={total} />
      <Button size="compact-md" variant="default" leftSection={<PencilLine size={16} />} onClick={() => setDeed("change")}>
        {t("Düzenle")}
      </Button>
      {mayArchive && (
        <Button size="compact-md" variant="default" leftSection={<Archive size={16} />} onClick={() => setDeed("archive")}>
          {t("Arşivle")}
        </Button>
      )}
      <CloseButton onClick={picked.clear} aria-label={t("Seçimi bırak")} />
      <Suspense>
        {deed && <BulkDialog source={source} bulk={bulk} select={picked.all ? { all: true, filters } : { ids: picked.ids }} count={picked.count} archive={deed === "archive"} onClose={close} onDone={finish} />}
      </Suspense>
    </div>
  );
}

/** Offered when the page is picked and the filter lets through more than that. */
function TakeAll({ picked, total }: { picked: Picked; total: number }) {
  if (picked.all || picked.pageState !== "all" || total <= picked.count) return null;
  return (
    <Button size="compact-md" variant="subtle" onClick={picked.takeAll}>
      {t("Bu süzgeçteki {count} kaydın hepsini seç", { count: figure(total) })}
    </Button>
  );
}
