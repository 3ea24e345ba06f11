import { useState } from "react";

import { Asked } from "@/components/Asked";
import type { Section, Values } from "@/components/fields/spec";
import { asText } from "@/components/fields/spec";
import { RecordForm } from "@/components/form/RecordForm";
import { notify } from "@/components/toast";
import { useAgency, useAgencyWrites, type Agency } from "@/features/agency/api";
import { workBody, workSections, workValues } from "@/features/agency/form";
import { IbansSection } from "@/features/agency/IbansSection";
import { LogoSection } from "@/features/agency/LogoSection";
import { useMe } from "@/hooks/useMe";
import { phone as readablePhone } from "@/lib/format";
import { t } from "@/lib/i18n";
import * as valid from "@/lib/validators";

import { DetailSkeleton } from "./DetailSkeleton";
import { SettingsBody } from "./SettingsBody";
import { SettingsFrame } from "./SettingsFrame";

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
  ...workSections(),
];

const NAMES = ["name", "email", "website", "address", "tax_office", "vkn", "signature", "brand_voice"] as const;

const toValues = (agency: Agency): Values => ({
  ...Object.fromEntries(NAMES.map((name) => [name, agency[name] ?? ""])),
  ...workValues(agency),
  phone: readablePhone(agency.phone ?? ""),
});

const toBody = (values: Values) => ({
  ...Object.fromEntries(NAMES.map((name) => [name, asText(values[name])])),
  ...workBody(values),
  phone: valid.toE164(asText(values.phone)) ?? asText(values.phone),
});

export function AgencyPage() {
  const query = useAgency();
  const mayManage = useMe()?.may_manage ?? false;
  return (
    <SettingsFrame title={t("Ajans")}>
      <Asked query={query} waiting={<DetailSkeleton />}>
        {(agency) => (
          <>
            <SettingsBody>
              <LogoSection hasLogo={agency.has_logo} mayManage={mayManage} />
              <IbansSection agency={agency} mayManage={mayManage} />
            </SettingsBody>
            <AgencyForm agency={agency} />
          </>
        )}
      </Asked>
    </SettingsFrame>
  );
}

function AgencyForm({ agency }: { agency: Agency }) {
  const { change } = useAgencyWrites();
  const [initial, setInitial] = useState(() => toValues(agency));
  const save = async (values: Values) => {
    await change.mutateAsync(toBody(values));
    setInitial(values);
  };
  return <RecordForm draftKey="agency" sections={sections()} initial={initial} submitLabel={t("Kaydet")} save={save} onSaved={() => notify(t("Ajans bilgileri kaydedildi."))} />;
}
