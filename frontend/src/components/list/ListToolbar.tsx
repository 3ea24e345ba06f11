import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { Search } from "lucide-react";
import { useEffect, useState, type RefObject } from "react";

import { t } from "@/lib/i18n";

import { ColumnMenu } from "./ColumnMenu";
import { FilterChips } from "./FilterChips";
import type { Layout } from "./layout";
import { ListFiles } from "./ListFiles";
import classes from "./tools.module.css";
import { withChange, withFilter, type ListState } from "./state";
import type { ListSpec } from "./types";

interface Props<Row> {
  spec: ListSpec<Row>;
  state: ListState;
  setState: (next: ListState, replace?: boolean) => void;
  searchRef: RefObject<HTMLInputElement | null>;
  layout: Layout;
  setLayout: (layout: Layout) => void;
  count?: number;
}

export function ListToolbar<Row>({ spec, state, setState, searchRef, layout, setLayout, count }: Props<Row>) {
  const { searchHint, source, filters } = spec;
  return (
    <div className={classes.toolbar}>
      {searchHint && <SearchBox hint={searchHint} value={state.search} inputRef={searchRef} onSearch={(search) => setState(withChange(state, { search }), true)} />}
      <FilterChips filters={filters} chosen={state.filters} onChoose={(key, value) => setState(withFilter(state, key, value))} />
      {source && <ListFiles source={source} state={state} count={count} />}
      <ColumnMenu columns={spec.columns} layout={layout} setLayout={setLayout} />
    </div>
  );
}

const PAUSE_MS = 220;

interface SearchProps {
  hint: string;
  value: string;
  inputRef: RefObject<HTMLInputElement | null>;
  onSearch: (words: string) => void;
}

/** Folding of Turkish letters is the server's work; here the words are only passed on after a short pause. */
function SearchBox({ hint, value, inputRef, onSearch }: SearchProps) {
  const [typed, setTyped] = useState(value);
  const search = useDebouncedCallback((words: string) => onSearch(words.trim()), PAUSE_MS);
  useEffect(() => {
    // "Back" and the clear button change the address without the box.
    if (document.activeElement !== inputRef.current || value === "") setTyped(value);
  }, [value, inputRef]);
  const type = (words: string) => {
    setTyped(words);
    search(words);
  };
  return (
    <TextInput
      ref={inputRef}
      className={classes.search}
      type="search"
      size="sm"
      placeholder={hint}
      aria-label={hint}
      leftSection={<Search size={16} aria-hidden />}
      rightSection={typed && <CloseButton size="sm" aria-label={t("Aramayı temizle")} onClick={() => type("")} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
    />
  );
}
