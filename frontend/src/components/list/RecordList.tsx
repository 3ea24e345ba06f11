import { useRef, type ReactNode } from "react";

import { PageBar } from "@/components/PageBar";
import { ErrorState } from "@/components/states";

import { visible } from "./layout";
import { ListEmpty } from "./ListEmpty";
import { ListFoot } from "./ListFoot";
import { ListTable } from "./ListTable";
import { ListToolbar } from "./ListToolbar";
import classes from "./RecordList.module.css";
import { SavedViews } from "./SavedViews";
import { SelectionBar } from "./SelectionBar";
import { nextOrdering, toNarrowing, withChange } from "./state";
import type { ListSpec } from "./types";
import { useFullSpec } from "./useFullSpec";
import { useLayout } from "./useLayout";
import { useListKeys } from "./useListKeys";
import { useListPage } from "./useListPage";
import { useListState } from "./useListState";
import { useOpenView } from "./useOpenView";
import { usePicked } from "./usePicked";
import { useScrollMemory } from "./useScrollMemory";

const NOTHING = { results: [], count: 0 };

interface Props<Row> {
  spec: ListSpec<Row>;
  /** The page's one primary button. */
  primary?: ReactNode;
  /** What stands over the list. */
  children?: ReactNode;
}

/** The one list of the page: every module declares a spec and gets all of it. */
export function RecordList<Row extends { id: number }>({ spec: declared, primary, children }: Props<Row>) {
  const spec = useFullSpec(declared);
  const { source } = spec;
  const { state, setState } = useListState(spec.filters.map((filter) => filter.key));
  const page = useListPage(spec, state);
  const { views, active } = useOpenView(source?.on, state);
  const { layout, setLayout, changed } = useLayout(spec.name, spec.columns, active);
  const { results: rows, count: total } = page.data ?? NOTHING;
  const narrowing = toNarrowing(state);
  const picked = usePicked(rows, total, JSON.stringify(narrowing));
  const scroller = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useScrollMemory(scroller, page.data !== undefined);
  useListKeys({ body: scroller, search, onPick: (index) => picked.toggle(rows[index]?.id), onNew: spec.onNew });

  const sort = (column: string) => setState(withChange(state, { ordering: nextOrdering(state.ordering, column) }));
  return (
    <>
      <PageBar crumbs={[{ label: spec.heading }]} count={page.data?.count} primary={primary} guide={spec.guide} />
      <section className={classes.list} aria-busy={page.isFetching}>
        {children}
        <SavedViews spec={spec} views={views} active={active} state={state} setState={setState} layout={layout} layoutChanged={changed} />
        <ListToolbar spec={spec} state={state} setState={setState} searchRef={search} layout={layout} setLayout={setLayout} count={page.data?.count} />
        <div ref={scroller} className={classes.scroller} data-compact={layout.compact || undefined}>
          <ListContent page={page} error={<ErrorState error={page.error} retry={() => void page.refetch()} />} empty={<ListEmpty spec={spec} state={state} setState={setState} />}>
            <ListTable spec={spec} columns={visible(spec.columns, layout)} rows={page.data?.results} ordering={state.ordering} onSort={sort} picked={picked} />
          </ListContent>
        </div>
        <ListFoot spec={spec} count={page.data?.count} page={state.page} onTurn={(turned) => setState({ ...state, page: turned })} />
        <SelectionBar spec={spec} picked={picked} total={total} filters={narrowing} />
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
