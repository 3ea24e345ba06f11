import { Button, Modal, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";

import { asText, type FieldSpec, type FieldValue, type Values } from "@/components/fields/spec";
import { t } from "@/lib/i18n";

import classes from "./ConflictDialog.module.css";
import { changedNames } from "./useRecordForm";

interface Props {
  specs: FieldSpec[];
  mine: Values;
  theirs: Values;
  original: Values;
  /** Gets the settled values; saving again is the person's next step. */
  onSettle: (values: Values) => void;
}

type Side = "mine" | "theirs";

/** Somebody saved the record meanwhile: each field that differs is decided by the person, none is overwritten in silence. */
export function ConflictDialog({ specs, mine, theirs, original, onSettle }: Props) {
  const mineChanged = changedNames(mine, original);
  const differing = changedNames(mine, theirs).filter((name) => specs.some((spec) => spec.name === name));
  const first = (name: string): Side => (mineChanged.includes(name) ? "mine" : "theirs");
  const [sides, setSides] = useState<Record<string, Side>>(() => Object.fromEntries(differing.map((name) => [name, first(name)])));
  const [opened, setOpened] = useState(true);

  const settle = () => {
    const taken = differing.filter((name) => sides[name] === "theirs").map((name) => [name, theirs[name] ?? ""]);
    onSettle({ ...mine, ...Object.fromEntries(taken), version: theirs.version ?? "" });
    setOpened(false);
  };

  return (
    <Modal opened={opened} onClose={() => setOpened(false)} size="lg" title={t("Siz düzenlerken başkası da kaydetti")} closeButtonProps={{ "aria-label": t("Kapat") }}>
      <Text c="var(--ink-2)" mb="md">
        {t("Farklı olan her alan için hangisinin kalacağını seçin, sonra yeniden kaydedin.")}
      </Text>
      {differing.map((name) => (
        <ConflictRow key={name} label={specs.find((spec) => spec.name === name)?.label ?? name} mine={mine[name]} theirs={theirs[name]} side={sides[name] ?? "mine"} onChoose={(side) => setSides({ ...sides, [name]: side })} />
      ))}
      <Button onClick={settle} mt="md">
        {t("Seçtiklerimle sürdür")}
      </Button>
    </Modal>
  );
}

const shown = (value: FieldValue | undefined) => (Array.isArray(value) ? value.join(", ") : typeof value === "boolean" ? String(value) : asText(value)) || t("boş");

interface RowProps {
  label: string;
  mine: FieldValue | undefined;
  theirs: FieldValue | undefined;
  side: Side;
  onChoose: (side: Side) => void;
}

function ConflictRow({ label, mine, theirs, side, onChoose }: RowProps) {
  return (
    <div className={classes.row}>
      <span className={classes.label}>{label}</span>
      <SegmentedControl
        fullWidth
        aria-label={label}
        value={side}
        onChange={(next) => onChoose(next as Side)}
        data={[
          { value: "mine", label: t("Benimki: {value}", { value: shown(mine) }) },
          { value: "theirs", label: t("Onunki: {value}", { value: shown(theirs) }) },
        ]}
      />
    </div>
  );
}
