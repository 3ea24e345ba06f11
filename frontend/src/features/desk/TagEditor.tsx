import { ActionIcon, Menu, TextInput } from "@mantine/core";
import { Circle } from "lucide-react";
import { useState, type KeyboardEvent } from "react";

import { ColourDot, TAG_COLOURS } from "@/components/TagMark";
import { notifyError } from "@/components/toast";
import { useTagWrites, type Tag } from "@/hooks/useTags";
import { t } from "@/lib/i18n";

import classes from "./desk.module.css";

const colourNames = (): Record<string, string> => ({
  gray: t("Gri"),
  teal: t("Çam yeşili"),
  green: t("Yeşil"),
  blue: t("Mavi"),
  pink: t("Pembe"),
  red: t("Kırmızı"),
  orange: t("Turuncu"),
  amber: t("Sarı"),
});

const LONGEST_NAME = 40;

/** A tag's colour and name, each kept as soon as it is given. */
export function TagEditor({ tag }: { tag: Tag }) {
  const { save } = useTagWrites();
  const keep = (change: { name?: string; color?: string }) => save.mutate({ id: tag.id, old: tag.name, body: { on: tag.on, name: tag.name, color: tag.color, ...change } }, { onError: notifyError });
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("{name}: renk seç", { name: tag.name })}>
            {tag.color ? <ColourDot colour={tag.color} /> : <Circle size={12} />}
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {TAG_COLOURS.map((colour) => (
            <Menu.Item key={colour} leftSection={<ColourDot colour={colour} />} onClick={() => keep({ color: colour })}>
              {colourNames()[colour]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <TagName key={tag.name} tag={tag} onName={(name) => keep({ name })} />
    </>
  );
}

function TagName({ tag, onName }: { tag: Tag; onName: (name: string) => void }) {
  const [name, setName] = useState(tag.name);
  const settle = () => {
    const meant = name.trim();
    if (meant && meant !== tag.name) onName(meant);
    else setName(tag.name);
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") event.currentTarget.blur();
    if (event.key === "Escape") setName(tag.name);
  };
  return <TextInput className={classes.grow} size="xs" variant="unstyled" aria-label={t("{name}: yeni ad", { name: tag.name })} maxLength={LONGEST_NAME} value={name} onChange={(event) => setName(event.currentTarget.value)} onKeyDown={onKey} onBlur={settle} />;
}
