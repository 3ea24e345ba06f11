import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import type { Section, Values } from "@/components/fields/spec";
import { asText } from "@/components/fields/spec";
import { RecordForm } from "@/components/form/RecordForm";
import { notify } from "@/components/toast";
import { ME_KEY, useMe } from "@/hooks/useMe";
import { api, unwrap, type Schema } from "@/lib/api";
import { setLanguage, t, type Language } from "@/lib/i18n";

import { SettingsFrame } from "./SettingsFrame";

const sections = (): Section[] => [
  {
    fields: [
      { name: "name", label: t("Ad soyad"), kind: "text", required: true, half: true },
      { name: "title", label: t("Unvan"), kind: "text", half: true },
      { name: "language", label: t("Dil"), kind: "choice", required: true, choices: [{ value: "tr", label: "Türkçe" }, { value: "en", label: "English" }], half: true },
      { name: "signature", label: t("E-posta imzası"), kind: "area", help: t("Yazılan e-postaların sonuna eklenir.") },
    ],
  },
];

const toValues = (me: Schema["Me"]): Values => ({ name: me.name, title: me.title ?? "", language: me.language ?? "tr", signature: me.signature ?? "" });

export function SettingsPage() {
  const me = useMe();
  return <SettingsFrame title={t("Profilim")}>{me && <Profile me={me} />}</SettingsFrame>;
}

function Profile({ me }: { me: Schema["Me"] }) {
  const client = useQueryClient();
  const [initial, setInitial] = useState(() => toValues(me));
  const save = async (values: Values) => {
    const saved = unwrap(await api.PATCH("/api/v1/me/", { body: values as Partial<Schema["Me"]> }));
    client.setQueryData(ME_KEY, saved);
    setInitial(values);
    await setLanguage(asText(values.language) as Language);
  };
  return <RecordForm draftKey="me" sections={sections()} initial={initial} submitLabel={t("Kaydet")} save={save} onSaved={() => notify(t("Profiliniz kaydedildi."))} />;
}
