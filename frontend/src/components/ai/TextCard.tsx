import { Button, Textarea } from "@mantine/core";
import { Check, Pencil } from "lucide-react";
import { useState } from "react";

import { t } from "@/lib/i18n";
import type { Finding } from "@/lib/stream";

import { Badge } from "./Badge";
import { MarkedText } from "./MarkedText";
import classes from "./TextCard.module.css";

interface Props {
  text: string;
  /** Null for the built-in writer. */
  model: string | null;
  kept: boolean;
  /** Still being written: cannot be edited, and the caret stands behind the last word. */
  writing?: boolean;
  findings?: readonly Finding[];
  onChoose: () => void;
  onEdit: (text: string) => void;
}

/** One of the two texts. The kept one is whole and can be edited; the other stands folded with "Bunu kullan". */
export function TextCard(props: Props) {
  const [editing, setEditing] = useState(false);
  const { model, kept, writing } = props;
  return (
    <section className={classes.card} data-model={model ? true : undefined} data-kept={kept || undefined}>
      <header className={classes.head}>
        <Badge model={model} />
        {!writing && (kept ? <EditButton editing={editing} toggle={() => setEditing(!editing)} /> : <ChooseButton onChoose={props.onChoose} />)}
      </header>
      {editing && kept ? <Editor {...props} /> : <Words {...props} />}
    </section>
  );
}

function Words({ text, kept, writing = false, findings }: Props) {
  return (
    <div className={classes.text} data-folded={(!kept && !writing) || undefined} aria-busy={writing}>
      <MarkedText text={text} findings={findings} writing={writing} />
    </div>
  );
}

function Editor({ text, onEdit }: Props) {
  return (
    <Textarea
      autosize
      autoFocus
      minRows={4}
      aria-label={t("Metni düzenle")}
      value={text}
      onChange={(event) => onEdit(event.currentTarget.value)}
      classNames={{ input: classes.editor }}
    />
  );
}

function ChooseButton({ onChoose }: Pick<Props, "onChoose">) {
  return (
    <Button size="compact-sm" variant="default" onClick={onChoose}>
      {t("Bunu kullan")}
    </Button>
  );
}

function EditButton({ editing, toggle }: { editing: boolean; toggle: () => void }) {
  const Icon = editing ? Check : Pencil;
  return (
    <Button size="compact-sm" variant="subtle" color="gray" leftSection={<Icon size={13} />} onClick={toggle}>
      {editing ? t("Bitti") : t("Düzenle")}
    </Button>
  );
}
