import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";

import { Asked } from "@/components/Asked";
import type { Section, Values } from "@/components/fields/spec";
import { asText } from "@/components/fields/spec";
import { RecordForm } from "@/components/form/RecordForm";
import { notify } from "@/components/toast";
import { ME_KEY } from "@/hooks/useMe";
import { api, unwrap, type Schema } from "@/lib/api";
import { phone as readablePhone } from "@/lib/format";
import { t } from "@/lib/i18n";
import * as valid from "@/lib/validators";

import { DetailSkeleton } from "./DetailSkeleton";
import { SettingsFrame } from "./SettingsFrame";

const KEY = ["agency"];

const sections = (): Section[] => [
  {
    fields: [
      { name: "name", label: t("Ajansın adı"), kind: "text", required: true },
      { name: "email", label: t("E-posta"), kind: "email", validate: valid.email, half: true },
      { name: "phone", label: t("Telefon"), kind: "tel", validate: valid.phone, half: true },
      { name: "website", label: t("Web sitesi"), kind: "url", validate: valid.website },
      { name: "address", label: t("Adres"), kind: "area" },
      { name: "tax_office", label: t("Vergi dairesi"), kind: "text", half: true },
      { name: "vkn", label: t("Vergi no (VKN)"), kind: "digits", validate: valid.vkn, half: true, maxLength: 10 },
    ],
  },
  {
    title: t("Yazıların dili"),
    fields: [
      { name: "signature", label: t("Ortak imza"), kind: "area", help: t("Kendi imzası olmayanların e-postalarında kullanılır.") },
      { name: "brand_voice", label: t("Marka dili"), kind: "area", help: t("Yapay zekâ metinleri bu tonda yazar. Örnek: samimi ama ölçülü, kısa cümleler, siz diye seslenir.") },
    ],
  },
];

const toValues = (agency: Schema["Agency"]): Values => {
  const texts = Object.entries(agency).map(([name, value]) => [name, String(value ?? "")]);
  return { ...Object.fromEntries(texts), phone: readablePhone(agency.phone ?? "") };
};

export function AgencyPage() {
  const query = useQuery({ queryKey: KEY, queryFn: async () => unwrap(await api.GET("/api/v1/agency/")) });
  return (
    <SettingsFrame title={t("Ajans")}>
      <Asked query={query} waiting={<DetailSkeleton />}>
        {(agency) => <AgencyForm agency={agency} />}
      </Asked>
    </SettingsFrame>
  );
}

function AgencyForm({ agency }: { agency: Schema["Agency"] }) {
  const client = useQueryClient();
  const [initial, setInitial] = useState(() => toValues(agency));
  const save = async (values: Values) => {
    const body = { ...values, phone: valid.toE164(asText(values.phone)) ?? asText(values.phone) } as Partial<Schema["Agency"]>;
    client.setQueryData(KEY, unwrap(await api.PATCH("/api/v1/agency/", { body })));
    await client.invalidateQueries({ queryKey: ME_KEY });
    setInitial(values);
  };
  return <RecordForm draftKey="agency" sections={sections()} initial={initial} submitLabel={t("Kaydet")} save={save} onSaved={() => notify(t("Ajans bilgileri kaydedildi."))} />;
}
