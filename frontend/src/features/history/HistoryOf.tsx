import { Button, Skeleton } from "@mantine/core";
import { History as HistoryIcon } from "lucide-react";
import { useState } from "react";

import { Asked } from "@/components/Asked";
import { ChangeEntry } from "@/components/history/ChangeEntry";
import { ChangeList } from "@/components/history/ChangeList";
import { FieldChange } from "@/components/history/FieldChange";
import { EmptyState } from "@/components/states";
import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import { useHistory, type Change, type Subject } from "./api";
import { RestoreDialog } from "./RestoreDialog";

interface Props extends Subject {
  mayChange: boolean;
}

interface Restoring {
  change: Change;
  field: Schema["FieldChange"];
}

/** Who changed what, newest first; each field can be brought back. */
export function HistoryOf({ on, record, mayChange }: Props) {
  const [restoring, setRestoring] = useState<Restoring>();
  const history = useHistory({ on, record });
  const rows = history.data?.pages.flatMap((page) => page.results);
  return (
    <div>
      <Asked query={{ data: rows, error: history.error, refetch: history.refetch }} waiting={<Waiting />}>
        {(changes) => (
          <>
            {changes.length === 0 && <EmptyState icon={HistoryIcon} title={t("Henüz değişiklik yok")}>{t("Kaydedilen her değişiklik eski ve yeni değeriyle burada sıralanır.")}</EmptyState>}
            <ChangeList>
              {changes.map((change) => (
                <ChangeEntry key={change.id} change={change}>
                  {change.fields.map((field) => (
                    <FieldChange key={field.field} change={field}>
                      {mayChange && field.restorable && change.event === "changed" && (
                        <Button size="compact-xs" variant="default" className="no-print" onClick={() => setRestoring({ change, field })}>
                          {t("Eskisine dön")}
                        </Button>
                      )}
                    </FieldChange>
                  ))}
                </ChangeEntry>
              ))}
            </ChangeList>
          </>
        )}
      </Asked>
      {history.hasNextPage && (
        <Button variant="default" mt="md" loading={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
          {t("Daha eskiler")}
        </Button>
      )}
      {restoring && <RestoreDialog subject={{ on, record }} {...restoring} onClose={() => setRestoring(undefined)} />}
    </div>
  );
}

const Waiting = () => [70, 50, 60].map((width) => <Skeleton key={width} height={14} width={`${width}%`} my={24} />);
