import { Combobox, useCombobox, UnstyledButton } from "@mantine/core";
import { Check, ListFilter, PencilLine, X } from "lucide-react";
import { useState } from "react";

import { t } from "@/lib/i18n";
import { foldedIncludes } from "@/lib/tr";

import classes from "./FilterChips.module.css";
import { FreeChip } from "./FreeChip";
import type { Filter } from "./types";

interface Props {
  filters: Filter[];
  chosen: Record<string, string>;
  onChoose: (key: string, value: string) => void;
}

const SEARCH_FROM = 8;

/** Filters that are set stand as chips; the button offers the others. */
export function FilterChips({ filters, chosen, onChoose }: Props) {
  // A filter whose value is written is asked for in its chip before it is set.
  const [asking, setAsking] = useState<string>();
  const set = filters.filter((filter) => chosen[filter.key] || filter.key === asking);
  const rest = filters.filter((filter) => !set.includes(filter) && (filter.choices.length > 0 || filter.free));
  const choose = (key: string, value: string) => {
    setAsking(undefined);
    onChoose(key, value);
  };
  return (
    <div className={classes.chips}>
      {set.map((filter) => {
        const common = { filter, value: chosen[filter.key] ?? "", onChoose: (value: string) => choose(filter.key, value) };
        return filter.free ? <FreeChip key={filter.key} {...common} editing={filter.key === asking} onEdit={(on) => setAsking(on ? filter.key : undefined)} /> : <Chip key={filter.key} {...common} />;
      })}
      {rest.length > 0 && <AddFilter filters={rest} onChoose={choose} onAsk={setAsking} />}
    </div>
  );
}

function Chip({ filter, value, onChoose }: { filter: Filter; value: string; onChoose: (value: string) => void }) {
  const label = filter.choices.find((choice) => choice.value === value)?.label ?? value;
  return (
    <span className={classes.chip}>
      <ChoiceDrop filter={filter} value={value} onChoose={onChoose}>
        <span className={classes.key}>{filter.label}</span>{" "}
        <span className={classes.value}>{label}</span>
      </ChoiceDrop>
      <UnstyledButton className={classes.drop} onClick={() => onChoose("")} aria-label={t("{filter} süzgecini kaldır", { filter: filter.label })}>
        <X size={14} />
      </UnstyledButton>
    </span>
  );
}

interface DropProps {
  filter: Filter;
  value?: string;
  onChoose: (value: string) => void;
  children: React.ReactNode;
}

function ChoiceDrop({ filter, value, onChoose, children }: DropProps) {
  const combobox = useCombobox();
  const [search, setSearch] = useState("");
  const found = filter.choices.filter((choice) => foldedIncludes(choice.label, search));
  const choose = (next: string) => {
    onChoose(next);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={220} position="bottom-start" shadow="md">
      <Combobox.Target targetType="button">
        <UnstyledButton className={classes.target} onClick={() => combobox.toggleDropdown()}>
          {children}
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        {filter.choices.length > SEARCH_FROM && <Combobox.Search value={search} onChange={(event) => setSearch(event.currentTarget.value)} placeholder={t("Ara")} aria-label={t("Ara")} />}
        <Combobox.Options mah={280} style={{ overflowY: "auto" }} tabIndex={0} aria-label={filter.label}>
          {found.map((choice) => (
            <Combobox.Option key={choice.value} value={choice.value} className={classes.option} selected={choice.value === value}>
              {choice.label}
              {choice.value === value && <Check size={14} aria-hidden />}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{t("Bulunamadı")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

interface AddProps {
  filters: Filter[];
  onChoose: (key: string, value: string) => void;
  onAsk: (key: string) => void;
}

function AddFilter({ filters, onChoose, onAsk }: AddProps) {
  const combobox = useCombobox({ onDropdownClose: () => setSearch("") });
  const [search, setSearch] = useState("");
  const fits = (...words: string[]) => foldedIncludes(words.join(" "), search);
  const groups = filters
    .map((filter) => ({ ...filter, choices: filter.choices.filter((choice) => fits(filter.label, choice.label)) }))
    .filter((filter) => filter.choices.length > 0);
  const written = filters.filter((filter) => filter.free && fits(filter.label));
  const choose = (picked: string) => {
    const at = picked.indexOf("=");
    combobox.closeDropdown();
    if (at === -1) onAsk(picked);
    else onChoose(picked.slice(0, at), picked.slice(at + 1));
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} width={260} position="bottom-start" shadow="md">
      <Combobox.Target targetType="button">
        <UnstyledButton className={classes.add} onClick={() => combobox.toggleDropdown()}>
          <ListFilter size={16} aria-hidden />
          {t("Süz")}
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search value={search} onChange={(event) => setSearch(event.currentTarget.value)} placeholder={t("Süzgeç ara")} aria-label={t("Süzgeç ara")} />
        <Combobox.Options mah={320} style={{ overflowY: "auto" }} tabIndex={0} aria-label={t("Süzgeçler")}>
          {groups.map((filter) => (
            <Combobox.Group key={filter.key} label={filter.label}>
              {filter.choices.map((choice) => (
                <Combobox.Option key={choice.value} value={`${filter.key}=${choice.value}`}>
                  {choice.label}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
          {written.map((filter) => (
            <Combobox.Option key={filter.key} value={filter.key} className={classes.option}>
              {filter.label}
              <PencilLine size={14} aria-hidden />
            </Combobox.Option>
          ))}
          {groups.length + written.length === 0 && <Combobox.Empty>{t("Bulunamadı")}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
