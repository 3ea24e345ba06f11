import { Button, Checkbox, Group, Select } from "@mantine/core";
import { Tags as TagsIcon } from "lucide-react";
import { useState } from "react";

import { Section } from "@/components/settings/Section";
import { EmptyState } from "@/components/states";
import { notifyError, notifyUndo } from "@/components/toast";
import { useTags, useTagWrites } from "@/hooks/useTags";
import { api, unwrap } from "@/lib/api";
import { count as figure } from "@/lib/format";
import { t } from "@/lib/i18n";

import classes from "./desk.module.css";
import { TagEditor } from "./TagEditor";

const ON = "customers.customer";

/** Every tag in use: its colour, its name on all records, and several made one. */
export function Tags() {
  const tags = useTags(ON).data ?? [];
  const [picked, setPicked] = useState<string[]>([]);
  const chosen = picked.filter((name) => tags.some((tag) => tag.name === name));
  const toggle = (name: string) => setPicked(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name]);
  return (
    <Section title={t("Etiketler")} words={t("Bir etiketin adını değiştirirseniz bütün müşterilerde değişir. Aynı anlama gelenleri seçip birleştirin.")}>
      {tags.length === 0 && <EmptyState icon={TagsIcon} title={t("Henüz etiket yok")} />}
      <ul className={classes.tags}>
        {tags.map((tag) => (
          <li key={tag.name} className={classes.row}>
            <Checkbox size="xs" aria-label={t("{name}: birleştirmek için seç", { name: tag.name })} checked={chosen.includes(tag.name)} onChange={() => toggle(tag.name)} />
            <TagEditor tag={tag} />
            <span className={`${classes.more} figures`}>{t("{count} kayıt", { count: figure(tag.count) })}</span>
          </li>
        ))}
      </ul>
      {chosen.length > 1 && <MergeBar names={chosen} onDone={() => setPicked([])} />}
    </Section>
  );
}

function MergeBar({ names, onDone }: { names: string[]; onDone: () => void }) {
  const { merge, refresh } = useTagWrites();
  const [into, setInto] = useState(names[0] ?? "");
  const takeBack = async (undo: string) => {
    unwrap(await api.POST("/api/v1/customers/bulk/undo/", { body: { undo } }));
    await refresh();
  };
  const run = () =>
    merge.mutate(
      { on: ON, names, into },
      {
        onError: notifyError,
        onSuccess: ({ changed, undo }) => {
          onDone();
          notifyUndo(t("{count} kayıtta etiketler birleştirildi.", { count: figure(changed) }), () => takeBack(undo));
        },
      },
    );
  return (
    <Group gap="xs" mt="md" align="flex-end">
      <Select label={t("Kalacak etiket")} data={names} value={into} onChange={(name) => name && setInto(name)} allowDeselect={false} />
      <Button onClick={run} loading={merge.isPending}>
        {t("{count} etiketi birleştir", { count: names.length })}
      </Button>
    </Group>
  );
}
