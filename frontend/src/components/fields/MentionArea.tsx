import { Combobox, Textarea, useCombobox, type TextareaProps } from "@mantine/core";
import { useRef, useState, type KeyboardEvent } from "react";

import { PersonBadge } from "@/components/PersonBadge";
import { usePeople } from "@/hooks/usePeople";
import { t } from "@/lib/i18n";
import { namedIn, namingAt, withMarks, withoutMarks, type Named, type Naming } from "@/lib/mentions";
import { foldedIncludes } from "@/lib/tr";

import classes from "./MentionArea.module.css";

interface Props extends Omit<TextareaProps, "value" | "onChange" | "data-autofocus"> {
  /** As stored, with marks. */
  value: string;
  onWrite: (value: string) => void;
}

const MOST = 6;

/** A text in which "@" offers colleagues; arrow keys choose, Enter or Tab takes, Esc leaves it as typed. */
export function MentionArea({ value, onWrite, ...rest }: Props) {
  const people = usePeople() ?? [];
  const [naming, setNaming] = useState<Naming>();
  const [chosen, setChosen] = useState<Named[]>([]);
  const area = useRef<HTMLTextAreaElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = naming ? people.filter(({ name }) => foldedIncludes(name, naming.query)).slice(0, MOST) : [];
  const opened = found.length > 0;

  const look = () => {
    const { value: typed = "", selectionStart = 0 } = area.current ?? {};
    const next = namingAt(typed, selectionStart);
    setNaming(next);
    if (next) combobox.openDropdown();
    combobox.selectFirstOption();
  };
  const write = (typed: string, more: Named[] = chosen) => onWrite(withMarks(typed, [...more, ...namedIn(value), ...people]));
  const take = (id: string) => {
    const person = people.find((one) => String(one.id) === id);
    if (!person || !naming || !area.current) return;
    const typed = area.current.value;
    const after = typed.slice(area.current.selectionStart).replace(/^ /, "");
    const begun = `${typed.slice(0, naming.at)}@${person.name} `;
    const known = [person, ...chosen];
    setChosen(known);
    write(begun + after, known);
    setNaming(undefined);
    requestAnimationFrame(() => area.current?.setSelectionRange(begun.length, begun.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!opened) return;
    const deed = { ArrowDown: combobox.selectNextOption, ArrowUp: combobox.selectPreviousOption, Enter: combobox.clickSelectedOption, Tab: combobox.clickSelectedOption, Escape: () => setNaming(undefined) }[event.key];
    if (!deed || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    deed();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={take} width={320} position="bottom-start" shadow="md" withinPortal={false}>
      <Combobox.Target withKeyboardNavigation={false} autoComplete="off">
        <Textarea {...rest} ref={area} autosize minRows={3} maxRows={16} value={withoutMarks(value)} onChange={(event) => { write(event.currentTarget.value); look(); }} onSelect={look} onKeyDown={onKeyDown} onBlur={(event) => { setNaming(undefined); rest.onBlur?.(event); }} />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!opened}>
        <Combobox.Options aria-label={t("İş arkadaşları")}>
          {found.map(({ id, name, title }) => (
            <Combobox.Option key={id} value={String(id)} className={classes.person}>
              <PersonBadge name={name} size={20} />
              <span>{name}</span>
              <span className={classes.title}>{title}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
