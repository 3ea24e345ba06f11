import { Button, Collapse, Textarea, UnstyledButton } from "@mantine/core";
import { ChevronRight, SlidersHorizontal, Sparkles } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";

import type { Asking } from "@/hooks/useAsking";
import type { OptionField, OptionValues } from "@/lib/ai/options";
import { t } from "@/lib/i18n";

import { OptionsForm } from "./OptionsForm";
import classes from "./Composer.module.css";

interface Props {
  asking: Asking;
  placeholder?: string;
  /** A general question says nothing without words; an action on a record does. */
  needsWords: boolean;
}

/** Words, options, the button. Ctrl+Enter writes too. */
export function Composer({ asking, placeholder, needsWords }: Props) {
  const { ai, prompt, setPrompt, ask } = asking;
  const words = placeholder ?? (needsWords ? t("Ne yapmamı istersiniz?") : t("Eklemek istediğiniz bir şey varsa yazın"));
  const empty = needsWords && prompt.trim() === "";
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || empty) return;
    event.preventDefault();
    void ask();
  };
  return (
    <div className={classes.composer}>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={8000}
        value={prompt}
        placeholder={words}
        aria-label={words}
        error={ai.error?.fields?.prompt?.join(" ")}
        onChange={(event) => setPrompt(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        classNames={{ input: classes.input }}
        data-ai-prompt
      />
      <div className={classes.row}>
        <Options asking={asking} />
        <Button size="compact-md" color="violet" className={classes.ask} disabled={empty || ai.loading} leftSection={<Sparkles size={14} />} onClick={() => void ask()}>
          {t("AI ile oluştur")}
        </Button>
      </div>
    </div>
  );
}

function Options({ asking: { fields, values, turn } }: { asking: Asking }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  if (fields.length === 0) return null;
  return (
    <>
      <UnstyledButton className={classes.options} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <SlidersHorizontal size={14} aria-hidden />
        <span className={classes.chosen}>{open ? t("Seçenekler") : chosenInWords(fields, values) || t("Seçenekler")}</span>
        <ChevronRight size={14} className={classes.chevron} aria-hidden />
      </UnstyledButton>
      <Collapse expanded={open} id={id} className={classes.form} transitionDuration={140}>
        <OptionsForm fields={fields} values={values} onChange={turn} />
      </Collapse>
    </>
  );
}

/** "Samimi · Orta": the choices as they stand, so that the form can stay folded. */
function chosenInWords(fields: readonly OptionField[], values: OptionValues): string {
  const chosen = fields.flatMap((field) => (field.kind === "choice" ? field.choices.filter(({ value }) => value === values[field.name]) : []));
  return chosen.map(({ label }) => label).join(" · ");
}
