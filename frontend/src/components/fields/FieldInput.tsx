import { Autocomplete, MultiSelect, PasswordInput, Select, Switch, TagsInput, Textarea, TextInput, type OptionsFilter } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import "@mantine/dates/styles.css";
import "dayjs/locale/tr";
import type { ReactElement } from "react";

import { currentLanguage, t } from "@/lib/i18n";
import { foldedIncludes } from "@/lib/tr";

import { MentionArea } from "./MentionArea";
import { asList, asText, type FieldSpec, type FieldValue } from "./spec";

export interface FieldInputProps {
  spec: FieldSpec;
  value: FieldValue | undefined;
  error?: string;
  onChange: (value: FieldValue) => void;
  onBlur?: () => void;
  /** In place on a record's page the label stands beside, not above. */
  bare?: boolean;
}

/** Turkish folding in every drop-down: "isik" finds "Işık". */
const foldedFilter: OptionsFilter = ({ options, search }) =>
  options.filter((option) => "group" in option || foldedIncludes(option.label ?? option.value, search));

export function FieldInput(props: FieldInputProps) {
  const Drawn = DRAWN[props.spec.kind] ?? LineInput;
  return <Drawn {...props} />;
}

const DRAWN: Partial<Record<FieldSpec["kind"], (props: FieldInputProps) => ReactElement>> = {
  area: AreaInput,
  choice: ChoiceInput,
  suggest: SuggestInput,
  tags: TagInput,
  several: SeveralInput,
  mentions: MentionInput,
  password: PasswordLine,
  switch: SwitchInput,
  date: DayInput,
};

function LineInput(props: FieldInputProps) {
  return <TextInput {...commonProps(props)} {...KEYBOARD[props.spec.kind]} value={asText(props.value)} onChange={(event) => props.onChange(event.currentTarget.value)} />;
}

function AreaInput(props: FieldInputProps) {
  return <Textarea {...commonProps(props)} autosize minRows={3} maxRows={16} value={asText(props.value)} onChange={(event) => props.onChange(event.currentTarget.value)} />;
}

function ChoiceInput(props: FieldInputProps) {
  const { choices = [], required } = props.spec;
  return <Select {...commonProps(props)} data={choices} value={asText(props.value) || null} onChange={(next) => props.onChange(next ?? "")} clearable={!required} clearButtonProps={clearLabel()} allowDeselect={!required} searchable={choices.length > SEARCH_FROM} filter={foldedFilter} nothingFoundMessage={t("Bulunamadı")} />;
}

function SuggestInput(props: FieldInputProps) {
  return <Autocomplete {...commonProps(props)} data={valuesOf(props.spec)} value={asText(props.value)} onChange={props.onChange} limit={30} filter={foldedFilter} />;
}

function TagInput(props: FieldInputProps) {
  return <TagsInput {...commonProps(props)} data={valuesOf(props.spec)} value={asList(props.value)} onChange={props.onChange} filter={foldedFilter} clearable clearButtonProps={clearLabel()} />;
}

function SeveralInput(props: FieldInputProps) {
  const { placeholder, ...common } = commonProps(props);
  const value = asList(props.value);
  return <MultiSelect {...common} placeholder={value.length === 0 ? placeholder : undefined} data={props.spec.choices ?? []} value={value} onChange={props.onChange} filter={foldedFilter} clearable clearButtonProps={clearLabel()} nothingFoundMessage={t("Bulunamadı")} />;
}

function MentionInput(props: FieldInputProps) {
  return <MentionArea {...commonProps(props)} value={asText(props.value)} onWrite={props.onChange} />;
}

function PasswordLine(props: FieldInputProps) {
  const autoComplete = props.spec.name === "current" ? "current-password" : "new-password";
  return <PasswordInput {...commonProps(props)} autoComplete={autoComplete} value={asText(props.value)} onChange={(event) => props.onChange(event.currentTarget.value)} visibilityToggleButtonProps={{ "aria-label": t("Parolayı göster") }} />;
}

function SwitchInput(props: FieldInputProps) {
  const { inputWrapperOrder, withAsterisk, placeholder, ...common } = commonProps(props);
  return <Switch {...common} checked={props.value === true} onChange={(event) => props.onChange(event.currentTarget.checked)} />;
}

const SEARCH_FROM = 8;

const clearLabel = () => ({ "aria-label": t("Temizle") });

const valuesOf = (spec: FieldSpec) => spec.choices?.map((choice) => choice.value);

const KEYBOARD: Record<string, object> = {
  email: { type: "email", inputMode: "email", autoCapitalize: "off", spellCheck: false },
  tel: { type: "tel", inputMode: "tel" },
  url: { inputMode: "url", autoCapitalize: "off", spellCheck: false },
  digits: { inputMode: "numeric", className: "figures", spellCheck: false },
  decimal: { inputMode: "decimal", className: "figures" },
};

function commonProps({ spec, error, onBlur, bare }: FieldInputProps) {
  return {
    label: bare ? undefined : spec.label,
    "aria-label": bare ? spec.label : undefined,
    description: spec.help,
    placeholder: spec.placeholder,
    withAsterisk: spec.required && !bare,
    required: false,
    "aria-required": spec.required || undefined,
    error,
    onBlur,
    autoComplete: "off",
    "data-autofocus": spec.autoFocus || undefined,
    autoFocus: spec.autoFocus || bare,
    maxLength: spec.maxLength,
    inputWrapperOrder: ["label", "input", "description", "error"] as ("label" | "input" | "description" | "error")[],
  };
}

function DayInput(props: FieldInputProps) {
  const { maxLength, ...common } = commonProps(props);
  return (
    <DateInput
      {...common}
      data-length={maxLength}
      value={asText(props.value) || null}
      onChange={(next) => props.onChange(next ?? "")}
      valueFormat="DD.MM.YYYY"
      dateParser={parseDay}
      locale={currentLanguage()}
      firstDayOfWeek={1}
      clearable
      clearButtonProps={clearLabel()}
      placeholder={t("gg.aa.yyyy")}
    />
  );
}

/** 5.1.2026, 05/01/2026 and 05012026 are all the fifth of January. */
function parseDay(written: string): string | null {
  const found = /^(\d{1,2})[./\-\s]?(\d{1,2})[./\-\s]?(\d{4})$/.exec(written.trim());
  if (!found) return null;
  const [, date, month, year] = found as unknown as [string, string, string, string];
  const iso = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}
