import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, type ReactNode } from "react";
import { useSearchParams } from "react-router";

import { notifyError } from "@/components/toast";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useImportWrites, type Window } from "./api";
import classes from "./imports.module.css";
import { PreviewRows } from "./PreviewRows";
import { RunOptions } from "./RunOptions";
import { RunProgress } from "./RunProgress";
import { RunResult } from "./RunResult";
import { Steps, type Step } from "./Steps";
import { Understood } from "./Understood";
import { isAtWork, type Preview } from "./words";

interface Props {
  source: Preview;
  shown: Window;
  onShow: (shown: Window) => void;
  mayAdd: boolean;
  mayChange: boolean;
}

/** One file from what was understood to its result. */
export function Wizard(props: Props) {
  const { source } = props;
  const writes = useImportWrites(source.id);
  const done = source.status !== "ready";
  const { at, go } = useStep(done);
  useFreshLists(done && !isAtWork(source));
  const open: Step[] = done ? [] : source.kind ? ["understood", "preview", "run"] : ["understood"];
  return (
    <>
      <Steps at={at} open={open} onGo={go} />
      <div className={classes.wizard}>{done ? <Outcome source={source} writes={writes} /> : <Preparing {...props} at={at} writes={writes} />}</div>
      {!done && <Foot source={source} at={at} go={go} writes={writes} />}
    </>
  );
}

/** Once an import or its undoing is over, what the lists show is old. */
function useFreshLists(over: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (over) void client.invalidateQueries({ predicate: ({ queryKey }) => !["me", "ai", "imports"].includes(String(queryKey[0])) });
  }, [over, client]);
}

type Writes = ReturnType<typeof useImportWrites>;

const STEPS: Step[] = ["understood", "preview", "run"];

/** The step stands in the address, so that "back" goes one back. */
function useStep(done: boolean) {
  const [params, setParams] = useSearchParams();
  const asked = STEPS[Number(params.get("adim") ?? 1) - 1] ?? "understood";
  const go = (step: Step) => setParams(step === "understood" ? {} : { adim: String(STEPS.indexOf(step) + 1) });
  return { at: done ? ("result" as Step) : asked, go };
}

function Preparing({ source, shown, onShow, mayAdd, mayChange, at, writes }: Props & { at: Step; writes: Writes }) {
  const change = (changes: Parameters<typeof writes.change.mutate>[0]) => writes.change.mutate(changes, { onError: notifyError });
  const common = { source, onChange: change, busy: writes.change.isPending };
  if (at === "understood") return <Understood {...common} />;
  if (at === "preview") return <PreviewRows source={source} shown={shown} onShow={onShow} onChange={writes.change.mutateAsync} />;
  return <RunOptions {...common} mayAdd={mayAdd} mayChange={mayChange} />;
}

function Outcome({ source, writes: { run, stop, undo } }: { source: Preview; writes: Writes }) {
  const start = (work: typeof run) => () => work.mutate(undefined, { onError: notifyError });
  if (isAtWork(source)) return <RunProgress source={source} onStop={start(stop)} busy={stop.isPending} />;
  return <RunResult source={source} onUndo={start(undo)} onGoOn={start(run)} busy={undo.isPending || run.isPending} />;
}

interface FootProps {
  source: Preview;
  at: Step;
  go: (step: Step) => void;
  writes: Writes;
}

function Foot({ source, at, go, writes }: FootProps) {
  const index = STEPS.indexOf(at);
  const [before, after] = [STEPS[index - 1], STEPS[index + 1]];
  return (
    <footer className={classes.foot}>
      {before && (
        <Button variant="default" onClick={() => go(before)}>
          {t("Geri")}
        </Button>
      )}
      {after ? (
        <Button onClick={() => go(after)} disabled={!source.kind}>
          {t("İleri")}
        </Button>
      ) : (
        <Button loading={writes.run.isPending} disabled={writes.change.isPending || !source.kind} onClick={() => writes.run.mutate(undefined, { onError: notifyError })}>
          {t("{count} satırı aktar", { count: figure(toWrite(source)) })}
        </Button>
      )}
      <Note source={source} />
    </footer>
  );
}

function toWrite({ counts, total }: Preview): number {
  return counts ? counts.create + counts.update : (total ?? 0);
}

function Note({ source: { counts, total } }: { source: Preview }): ReactNode {
  if (total === null) return null;
  const rows = t("{count} satır", { count: figure(total) });
  return <span className={`${classes.quiet} figures`}>{counts?.reject ? `${rows} · ${t("{count} sorunlu", { count: figure(counts.reject) })}` : rows}</span>;
}
