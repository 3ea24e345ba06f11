import { Collapse, UnstyledButton } from "@mantine/core";
import { ChevronRight } from "lucide-react";
import { useId, useState, type ReactElement } from "react";

import { isBlank, type FieldSpec, type Section, type Values } from "@/components/fields/spec";

import classes from "./RecordForm.module.css";

interface Props {
  section: Section;
  values: Values;
  errorOf: (name: string) => string | undefined;
  children: (spec: FieldSpec) => ReactElement;
}

export function FormSection({ section, values, errorOf, children }: Props) {
  const id = useId();
  const filled = section.fields.some((spec) => !spec.required && !isBlank(values[spec.name]) && values[spec.name] !== false);
  const wrong = section.fields.some((spec) => errorOf(spec.name));
  const [asked, setAsked] = useState(filled);
  const opened = !section.optional || asked || wrong;
  const fields = (
    <div className={classes.fields}>
      {section.fields.map((spec) => (
        <div key={spec.name} data-half={spec.half || undefined}>
          {children(spec)}
        </div>
      ))}
    </div>
  );
  if (!section.title) return <fieldset className={classes.section}>{fields}</fieldset>;
  return (
    <fieldset className={classes.section} aria-labelledby={id}>
      {section.optional ? (
        <UnstyledButton id={id} className={classes.fold} aria-expanded={opened} onClick={() => setAsked(!opened)}>
          <ChevronRight size={16} aria-hidden />
          {section.title}
        </UnstyledButton>
      ) : (
        <div id={id} className={classes.title}>
          {section.title}
        </div>
      )}
      <Collapse expanded={opened} transitionDuration={140} pt={section.optional ? 8 : 0}>
        {fields}
      </Collapse>
    </fieldset>
  );
}
