import { useState } from "react";

import { useActionsOn } from "@/hooks/useAICatalog";
import { useCurrentRecord, type PageRecord } from "@/hooks/usePageRecord";
import type { Action } from "@/lib/ai/api";

import { AIAssistant } from "../AIAssistant";
import { ActionPicker } from "./ActionPicker";
import { EarlierRuns } from "./EarlierRuns";
import { SubjectChip } from "./SubjectChip";
import type { PanelSession } from "./usePanelSession";

const GENERAL = "assistant.email";

/** What it knows, what it can do with it, the answer, and what it answered before. */
export function PanelBody({ session: { request, serial } }: { session: PanelSession }) {
  const subject = useSubject(request.record);
  const record = subject.shown;
  const actions = useActionsOn(record?.on);
  const action = useAction(request.action, serial, actions);
  const follow = () => {
    subject.follow();
    action.rest();
  };
  return (
    <>
      <SubjectChip shown={record} elsewhere={subject.elsewhere} follow={follow} />
      <ActionPicker actions={actions} chosen={action.chosen} onPick={action.pick} />
      <AIAssistant
        key={subject.followed}
        action={action.chosen}
        on={record?.on}
        record={record?.id}
        prompt={request.prompt}
        startWith={action.start}
        onStart={subject.pin}
      />
      {record && <EarlierRuns key={String(subject.pinned)} record={record} unfolded={!subject.pinned} />}
    </>
  );
}

const isGeneral = (name: string) => name.startsWith("assistant.");

/** The chosen action. One on a record writes as soon as it is pressed, a general one waits for words. */
function useAction(asked: string | undefined, serial: number, actions: readonly Action[]) {
  const [picked, setPicked] = useState(asked ?? GENERAL);
  const [start, setStart] = useState(asked && !isGeneral(asked) ? serial : undefined);
  const fits = isGeneral(picked) || actions.length === 0 || actions.some(({ name }) => name === picked);
  const pick = (next: string) => {
    setPicked(next);
    if (!isGeneral(next)) setStart((before) => (before ?? serial) + 1);
  };
  return { chosen: fits ? picked : GENERAL, start, pick, rest: () => setStart(undefined) };
}

/** The record of the page, until something was asked about it: then that one, so that a note lands where it belongs. */
function useSubject(asked: PageRecord | undefined) {
  const onPage = useCurrentRecord();
  const [pinned, setPinned] = useState<PageRecord | null | undefined>(asked);
  const [followed, setFollowed] = useState(0);
  const shown = pinned === undefined ? onPage : pinned;
  const elsewhere = onPage && !same(onPage, shown) ? onPage : null;
  const follow = () => {
    setPinned(undefined);
    setFollowed(followed + 1);
  };
  return { shown, elsewhere, pin: () => setPinned(shown), follow, followed, pinned: pinned !== undefined };
}

const same = (one: PageRecord, other: PageRecord | null) => one.on === other?.on && one.id === other.id;
