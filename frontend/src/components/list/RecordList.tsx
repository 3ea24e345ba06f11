import { useRef, type ReactNode } from "react";

import { PageBar } from "@/components/PageBar";
import { ErrorState } from "@/components/states";
import { useStored } from "@/hooks/useStored";

import { ListEmpty } from "./ListEmpty";
import { ListFoot } from "./ListFoot";
import { ListTable } from "./ListTable";
import { ListToolbar } from "./ListToolbar";
import classes from "./RecordList.module.css";
import { SelectionBar } from "./SelectionBar";
import { nextOrdering, withChange } from "./state";
import type { ListSpec } from "./types";
import { useListKeys } from "./useListKeys";
import { useListPage } from "./useListPage";
import { useListState } from "./useListState";
import { usePicked } from "./usePicked";
import { useScrollMemory } from "./useScrollMemory";

interface Props<Row> {
  spec: ListSpec<Row>;
  /** The page's one primary button. */
  primary?: ReactNode;
}

/** The one list of the page: every module declares a spec and gets all of it. */
export function RecordList<Row extends { id: number }>({ spec, primary }: Props<Row>) {
  const { state, setState } = useListState(spec.filters.map((filter) => filter.key));
  const page = useListPage(spec, state);
  const spare = spec.columns.filter((column) => column.spare).map((column) => column.key);
  const [hidden, setHidden] = useStored<string[]>(`imece.list.${spec.name}.hidden`, spare);
  const [compact, setCompact] = useStored(`imece.list.${spec.name}.compact`, false);
  const rows = page.data?.results ?? [];
  const picked = usePicked(rows);
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useScrollMemory(scroller, page.data !== undefined);
  useListKeys({ body: scroller, search, onPick: (index) => picked.toggle(rows[index]?.id), onNew: spec.onNew });

  const columns = spec.columns.filter((column) => !hidden.includes(column.key));
  const sort = (column: string) => setState(withChange(state, { ordering: nextOrdering(state.ordering, column) }));
  return (
    <>
      <PageBar crumbs={[{ label: spec.heading }]} count={page.data?.count} primary={primary} guide={spec.guide} />
      <section className={classes.list} aria-busy={page.isFetching}>
      <ListToolbar spec={spec} state={state} setState={setState} searchRef={search} hidden={hidden} setHidden={setHidden} compact={compact} setCompact={setCompact} />
      <div ref={scroller} className={classes.scroller} data-compact={compact || undefined}>
        <ListContent page={page} error={<ErrorState error={page.error} retry={() => void page.refetch()} />} empty={<ListEmpty spec={spec} state={state} setState={setState} />}>
          <ListTable spec={spec} columns={columns} rows={page.data?.results} ordering={state.ordering} onSort={sort} picked={picked} />
        </ListContent>
      </div>
      <ListFoot spec={spec} count={page.data?.count} page={state.page} onTurn={(page) => setState({ ...state, page })} />
      <SelectionBar rows={picked.rows} deeds={spec.bulk} onClear={picked.clear} />
      </section>
    </>
  );
}

interface ContentProps {
  page: { data?: { count: number }; error: Error | null };
  error: ReactNode;
  empty: ReactNode;
  children: ReactNode;
}

function ListContent({ page, error, empty, children }: ContentProps) {
  if (page.error && !page.data) return error;
  return page.data?.count === 0 ? empty : children;
}
