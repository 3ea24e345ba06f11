import { asList, asText, type FieldSpec, type Values } from "@/components/fields/spec";
import { InlineForm } from "@/components/form/InlineForm";
import { t } from "@/lib/i18n";

import { useKeyWrites, type Scope } from "./api";
import { scopeChoices } from "./scopes";

const fields = (): FieldSpec[] => [
  { name: "name", label: t("Ne için?"), kind: "text", required: true, autoFocus: true, half: true, maxLength: 100, placeholder: t("Muhasebe programı") },
  { name: "until", label: t("Bitiş günü"), kind: "date", half: true, help: t("Boş bırakılırsa siz iptal edene kadar geçerlidir.") },
  { name: "scopes", label: t("Neler yapabilsin?"), kind: "several", choices: scopeChoices(), required: true, help: t("İş için yeten en dar yetkiyi seçin.") },
];

interface Props {
  onClose: () => void;
  /** Gets the secret, which the server tells once. */
  onMade: (secret: string) => void;
}

export function NewKey({ onClose, onMade }: Props) {
  const { make } = useKeyWrites();
  const save = async (values: Values) => {
    const until = asText(values.until);
    // A key is good to the end of its last day in Istanbul.
    const expires_at = until ? `${until}T23:59:59+03:00` : null;
    const made = await make.mutateAsync({ name: asText(values.name).trim(), scopes: asList(values.scopes) as Scope[], expires_at });
    onMade(made.token);
  };
  return <InlineForm draftKey="keys.new" label={t("Anahtar oluştur")} fields={fields()} initial={{ name: "", until: "", scopes: [] }} save={save} onClose={onClose} onSaved={() => undefined} submitLabel={t("Oluştur")} />;
}
