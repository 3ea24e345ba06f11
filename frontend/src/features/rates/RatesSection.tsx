import { ActionIcon, Skeleton } from "@mantine/core";
import { Pencil } from "lucide-react";
import { useState } from "react";

import { Asked } from "@/components/Asked";
import { InlineForm } from "@/components/form/InlineForm";
import { Section } from "@/components/settings/Section";
import { count as figure, day, money } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useRates, useRateSaving, type Rate } from "./api";
import classes from "./rates.module.css";

/** The rates and limits that İmece reckons with, each with its source; the owner enters what has changed. */
export function RatesSection({ mayChange }: { mayChange: boolean }) {
  const rates = useRates();
  return (
    <Section title={t("Oranlar ve sınırlar")} words={t("Hesaplarda bugün geçerli olan değerler. Hukuki ya da mali danışmanlık değildir; değişen bir değeri dayanağıyla girin.")}>
      <Asked query={rates} waiting={<Skeleton height={320} />}>
        {(rows) => (
          <ul className={classes.rates}>
            {rows.map((rate) => (
              <RateRow key={rate.name} rate={rate} mayChange={mayChange} />
            ))}
          </ul>
        )}
      </Asked>
    </Section>
  );
}

function RateRow({ rate, mayChange }: { rate: Rate; mayChange: boolean }) {
  const [editing, setEditing] = useState(false);
  return (
    <li className={classes.rate}>
      <span className={classes.title}>{rate.title}</span>
      <span className={classes.value}>{inWords(rate)}</span>
      {mayChange ? (
        <ActionIcon variant="subtle" color="gray" aria-label={t("{rate}: yeni değer gir", { rate: rate.title })} onClick={() => setEditing(!editing)}>
          <Pencil size={16} />
        </ActionIcon>
      ) : (
        <span />
      )}
      <span className={classes.source}>
        {rate.source} · {rate.until ? t("{from} – {to} arası geçerli", { from: day(rate.since), to: day(rate.until) }) : t("{from} tarihinden beri geçerli", { from: day(rate.since) })}
        {!rate.built_in && ` · ${t("Sizin girdiğiniz değer")}`}
      </span>
      {editing && <RateForm rate={rate} onClose={() => setEditing(false)} />}
    </li>
  );
}

function RateForm({ rate, onClose }: { rate: Rate; onClose: () => void }) {
  const save = useRateSaving();
  return (
    <div className={classes.form}>
      <InlineForm
        draftKey={`rate:${rate.name}`}
        label={t("Yeni değer")}
        fields={[
          { name: "value", label: t("Değer"), kind: "decimal", required: true, half: true, autoFocus: true },
          { name: "since", label: t("Geçerli olduğu ilk gün"), kind: "date", required: true, half: true },
          { name: "source", label: t("Dayanak"), kind: "text", required: true, maxLength: 300, help: t("Kararın ya da tebliğin adı ve tarihi") },
        ]}
        initial={{ value: "", since: "", source: "" }}
        save={(values) => save(rate, values)}
        onClose={onClose}
      />
    </div>
  );
}

function inWords({ value, unit }: Rate): string {
  const number = figure(Number(value));
  if (unit === "percent") return `%${number}`;
  if (unit === "TRY") return money(value);
  if (unit === "tenths") return `${number}/10`;
  return unit === "days" ? t("{count} gün", { count: number }) : t("{count} kişi", { count: number });
}
