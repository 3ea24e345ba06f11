import { Button } from "@mantine/core";
import { ShieldCheck } from "lucide-react";

import { StatusDot } from "@/components/StatusDot";
import { notifyError } from "@/components/toast";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useChain } from "./api";
import classes from "./audit.module.css";

/** Whether the history is as it was written: each line carries the seal of the one before it. */
export function ChainState() {
  const { data, isFetching, refetch } = useChain();
  const check = () => void refetch({ throwOnError: true }).catch(notifyError);
  return (
    <span className={classes.chain} role="status">
      {data && !isFetching && (data.whole ? <StatusDot tone="good" label={t("{count} satır, zincir sağlam", { count: figure(data.count) })} /> : <StatusDot tone="bad" label={t("Zincir {id}. satırda bozulmuş", { id: figure(data.broken ?? 0) })} />)}
      <Button variant="default" size="compact-md" leftSection={<ShieldCheck size={16} />} loading={isFetching} onClick={check}>
        {t("Zinciri denetle")}
      </Button>
    </span>
  );
}
