import { Button } from "@mantine/core";
import { useState } from "react";

import { asText, type Values } from "@/components/fields/spec";
import { InlineForm } from "@/components/form/InlineForm";
import { Section } from "@/components/settings/Section";
import { notify } from "@/components/toast";
import { ApiError } from "@/lib/api";
import { t } from "@/lib/i18n";

import { usePasswordChange } from "./api";

const LEAST = 8;
const BLANK = { current: "", new: "", again: "" };

export function PasswordSection({ hasPassword }: { hasPassword: boolean }) {
  const [open, setOpen] = useState(false);
  const change = usePasswordChange();
  const action = !open && (
    <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
      {hasPassword ? t("Parolayı değiştir") : t("Parola belirle")}
    </Button>
  );
  const save = async (values: Values) => {
    if (values.new !== values.again) throw new ApiError(400, "differs", "", { again: [t("İki parola birbirinden farklı.")] });
    await change.mutateAsync({ current: asText(values.current), new: asText(values.new) });
  };
  const done = () => {
    setOpen(false);
    notify(t("Parolanız kaydedildi. Öteki oturumlarınız kapandı."));
  };
  return (
    <Section title={t("Parola")} words={hasPassword ? t("Parolanız değişince bu bilgisayar dışındaki bütün oturumlarınız kapanır.") : t("Henüz parolanız yok; tek kullanımlık bağlantıyla girdiniz. Belirleyince e-posta ve parolayla da girersiniz.")} action={action}>
      {open && <InlineForm draftKey="" label={t("Parola")} fields={fields(hasPassword)} initial={BLANK} save={save} onClose={() => setOpen(false)} onSaved={done} />}
    </Section>
  );
}

function fields(hasPassword: boolean) {
  const current = { name: "current", label: t("Şimdiki parola"), kind: "password" as const, required: true, autoFocus: true };
  const long = (value: string) => (value.length < LEAST ? t("En az {least} karakter olmalı.", { least: LEAST }) : undefined);
  return [
    ...(hasPassword ? [current] : []),
    { name: "new", label: t("Yeni parola"), kind: "password" as const, required: true, validate: long, half: true, help: t("En az 8 karakter; yaygın parolalar kabul edilmez.") },
    { name: "again", label: t("Yeni parola, bir daha"), kind: "password" as const, required: true, half: true },
  ];
}
