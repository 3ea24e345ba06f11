import { ActionIcon, Select, Stack, TagsInput } from "@mantine/core";
import { Plus, X } from "lucide-react";

import { FieldInput } from "@/components/fields/FieldInput";
import { t } from "@/lib/i18n";

import type { BulkSpec } from "../types";
import classes from "./bulk.module.css";
import { withValue, type Wish } from "./change";

interface Props {
  bulk: BulkSpec;
  wish: Wish;
  wrong: Record<string, string>;
  onWish: (wish: Wish) => void;
}

/** Fields are added one by one; what is not added stays as it is on each record. */
export function BulkFields({ bulk, wish, wrong, onWish }: Props) {
  const chosen = Object.keys(wish.values).flatMap((name) => bulk.fields.find((spec) => spec.name === name) ?? []);
  const rest = bulk.fields.filter(({ name }) => !(name in wish.values));
  return (
    <Stack gap="sm">
      {chosen.map((spec) => (
        <div key={spec.name} className={classes.field}>
          <div>
            <FieldInput spec={{ ...spec, autoFocus: true }} value={wish.values[spec.name]} error={wish.values[spec.name] === "" ? undefined : wrong[spec.name]} onChange={(value) => onWish(withValue(wish, spec.name, value))} />
          </div>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("{field}: değiştirme", { field: spec.label })} onClick={() => onWish(withValue(wish, spec.name, undefined))}>
            <X size={16} />
          </ActionIcon>
        </div>
      ))}
      {rest.length > 0 && (
        <Select
          aria-label={t("Değişecek alanı seçin")}
          placeholder={t("Değişecek alanı seçin")}
          leftSection={<Plus size={16} aria-hidden />}
          data={rest.map(({ name, label }) => ({ value: name, label }))}
          value={null}
          searchable
          maw={320}
          onChange={(name) => name && onWish(withValue(wish, name, ""))}
        />
      )}
      {bulk.tags && <TagWishes tags={bulk.tags} wish={wish} onWish={onWish} />}
    </Stack>
  );
}

function TagWishes({ tags, wish, onWish }: { tags: string[]; wish: Wish; onWish: (wish: Wish) => void }) {
  const common = { clearable: true, clearButtonProps: { "aria-label": t("Temizle") } };
  return (
    <div className={classes.pair}>
      <TagsInput {...common} label={t("Etiket ekle")} data={tags} value={wish.tagsAdd} onChange={(tagsAdd) => onWish({ ...wish, tagsAdd })} />
      <TagsInput {...common} label={t("Etiket çıkar")} data={tags} value={wish.tagsRemove} onChange={(tagsRemove) => onWish({ ...wish, tagsRemove })} />
    </div>
  );
}
