import { Input, NumberInput, SegmentedControl, Select, Slider, Switch, Textarea, TextInput } from "@mantine/core";
import { useId } from "react";

import type { OptionField, OptionValue, OptionValues } from "@/lib/ai/options";

import classes from "./OptionsForm.module.css";

interface Props {
  fields: readonly OptionField[];
  values: OptionValues;
  onChange: (values: OptionValues) => void;
}

/** An action's form, drawn from its schema: a new action needs no new page code. */
export function OptionsForm({ fields, values, onChange }: Props) {
  return (
    <div className={classes.form}>
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name]}
          set={(value) => onChange({ ...values, [field.name]: value })}
        />
      ))}
    </div>
  );
}

interface FieldProps<Kind extends OptionField["kind"]> {
  field: Extract<OptionField, { kind: Kind }>;
  value: OptionValue | undefined;
  set: (value: OptionValue) => void;
}

function Field({ field, value, set }: FieldProps<OptionField["kind"]>) {
  switch (field.kind) {
    case "choice":
      return <ChoiceField field={field} value={value} set={set} />;
    case "number":
      return <NumberField field={field} value={value} set={set} />;
    case "switch":
      return <Switch size="sm" color="violet" label={field.title} description={field.description} checked={Boolean(value)} onChange={(event) => set(event.currentTarget.checked)} />;
    case "text":
      return <TextField field={field} value={value} set={set} />;
  }
}

const LETTERS_IN_A_ROW = 30;

function ChoiceField({ field, value, set }: FieldProps<"choice">) {
  const id = useId();
  const choices = field.choices.map((choice) => ({ value: String(choice.value), label: choice.label }));
  const pick = (picked: string | null) => {
    const choice = field.choices.find((one) => String(one.value) === picked);
    if (choice) set(choice.value);
  };
  if (choices.map(({ label }) => label).join("").length > LETTERS_IN_A_ROW) {
    return <Select size="sm" label={field.title} description={field.description} data={choices} value={String(value ?? "")} onChange={pick} allowDeselect={false} comboboxProps={{ shadow: "md" }} />;
  }
  return (
    <Input.Wrapper size="sm" label={field.title} description={field.description} labelElement="div" labelProps={{ id }}>
      <SegmentedControl fullWidth size="xs" mt={4} data={choices} value={String(value ?? "")} onChange={pick} aria-labelledby={id} />
    </Input.Wrapper>
  );
}

const STEPS_OF_A_SLIDER = 20;

function NumberField({ field: { title, description, min, max, whole }, value, set }: FieldProps<"number">) {
  const id = useId();
  if (whole && min !== undefined && max !== undefined && max - min <= STEPS_OF_A_SLIDER) {
    return (
      <Input.Wrapper size="sm" label={`${title}: ${value ?? min}`} description={description} labelElement="div" labelProps={{ id }}>
        <Slider mt={6} size="sm" color="violet" label={null} min={min} max={max} value={Number(value ?? min)} onChange={set} thumbProps={{ "aria-labelledby": id }} />
      </Input.Wrapper>
    );
  }
  return <NumberInput size="sm" label={title} description={description} min={min} max={max} allowDecimal={!whole} decimalSeparator="," value={Number(value ?? 0)} onChange={(next) => set(Number(next))} />;
}

const LONG_TEXT = 160;

function TextField({ field, value, set }: FieldProps<"text">) {
  const Control = (field.longest ?? 0) > LONG_TEXT ? Textarea : TextInput;
  return (
    <Control size="sm" label={field.title} description={field.description} maxLength={field.longest} value={String(value ?? "")} onChange={(event) => set(event.currentTarget.value)} />
  );
}
