import { ActionIcon, Button } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";

import { asText, type FieldSpec, type Values } from "@/components/fields/spec";
import { InlineForm } from "@/components/form/InlineForm";
import { Section } from "@/components/settings/Section";
import { notifyError, notifyUndo } from "@/components/toast";
import { t } from "@/lib/i18n";
import * as valid from "@/lib/validators";

import classes from "./agency.module.css";
import { useAgencyWrites, type Agency } from "./api";

const fields = (): FieldSpec[] => [
  { name: "iban", label: t("IBAN"), kind: "text", required: true, autoFocus: true, validate: valid.iban, half: true, maxLength: 40 },
  { name: "bank", label: t("Banka ya da hesap adı"), kind: "text", half: true, maxLength: 80, placeholder: t("Ziraat, TL hesabı") },
];

const inFours = (iban: string) => iban.replace(/(.{4})(?=.)/g, "$1 ");

/** The accounts that papers ask to be paid into, first the usual one. */
export function IbansSection({ agency, mayManage }: { agency: Agency; mayManage: boolean }) {
  const [adding, setAdding] = useState(false);
  const { change } = useAgencyWrites();
  const accounts = agency.ibans ?? [];
  const add = (values: Values) => change.mutateAsync({ ibans: [...accounts, { iban: asText(values.iban).replace(/\s/g, ""), bank: asText(values.bank) }] });
  const drop = (iban: string) => void change.mutateAsync({ ibans: accounts.filter((one) => one.iban !== iban) }).then(() => notifyUndo(t("IBAN kaldırıldı."), () => change.mutateAsync({ ibans: accounts })), notifyError);
  const action = mayManage && !adding && (
    <Button variant="default" size="compact-md" leftSection={<Plus size={16} />} onClick={() => setAdding(true)}>
      {t("IBAN ekle")}
    </Button>
  );
  return (
    <Section title={t("Banka hesapları")} words={t("Faturalarda ve ödeme hatırlatmalarında bu hesaplar gösterilir.")} action={action}>
      {adding && <InlineForm draftKey="agency.iban" label={t("IBAN ekle")} fields={fields()} initial={{ iban: "", bank: "" }} save={add} onClose={() => setAdding(false)} />}
      <ul className={classes.accounts}>
        {accounts.map(({ iban, bank }) => (
          <li key={iban} className={classes.account}>
            <span className={`${classes.iban} figures`}>{inFours(iban)}</span>
            <span className={classes.quiet}>{bank}</span>
            {mayManage && (
              <ActionIcon variant="subtle" color="gray" onClick={() => drop(iban)} aria-label={t("{iban} hesabını kaldır", { iban })}>
                <Trash2 size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
