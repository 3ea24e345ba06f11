import { Alert, Button, Group, Modal, SegmentedControl, Select, Skeleton, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import type { FieldSpec, Values } from "@/components/fields/spec";
import { changedNames } from "@/components/form/useRecordForm";
import { t } from "@/lib/i18n";

import { fetchCustomers, useCustomer, useFormChoices } from "./api";
import classes from "./customers.module.css";
import { useDuplicates, useMerge } from "./duplicates";
import { customerFields, toForm } from "./form";
import type { CustomerDetail } from "./words";

interface Props {
  customer: CustomerDetail;
  onClose: () => void;
}

/** Two records of one customer become one: which, then whose value stands in each field that differs. */
export function MergeDialog({ customer, onClose }: Props) {
  const [other, setOther] = useState<number>();
  return (
    <Modal opened onClose={onClose} size="lg" title={t("Başka bir kayıtla birleştir")} closeButtonProps={{ "aria-label": t("Kapat") }}>
      <Text size="sm" c="var(--ink-2)" mb="md">
        {t("Öteki kaydın kişileri, hizmetleri ve notları {name} kaydına geçer, kendisi arşive kalkar. Geri alabilirsiniz.", { name: customer.name })}
      </Text>
      <OtherPicker customer={customer} chosen={other} onChoose={setOther} />
      {other !== undefined && <Comparison key={other} customer={customer} other={other} onClose={onClose} />}
    </Modal>
  );
}

const PAUSE_MS = 250;

const option = (one: { id: number; name: string; city?: string }) => ({ value: String(one.id), label: [one.name, one.city].filter(Boolean).join(" · ") });

function OtherPicker({ customer, chosen, onChoose }: { customer: CustomerDetail; chosen?: number; onChoose: (id: number) => void }) {
  const [words, setWords] = useState("");
  const [search] = useDebouncedValue(words, PAUSE_MS);
  const alike = useDuplicates(marksOf(customer), customer.id);
  const found = useQuery({ queryKey: ["customers", "list", "pick", search], queryFn: () => fetchCustomers({ page: 1, page_size: 10, search }), enabled: search.length > 1 });
  const others = (found.data?.results ?? []).filter(({ id }) => id !== customer.id && !alike.some((one) => one.id === id));
  const groups = [
    { group: t("Benzeyenler"), items: alike.map(option) },
    { group: t("Bulunanlar"), items: others.map(option) },
  ];
  return (
    <Select
      data-autofocus
      label={t("Birleştirilecek müşteri")}
      placeholder={t("Müşteri ara")}
      searchable
      data={groups.filter(({ items }) => items.length > 0)}
      filter={({ options }) => options}
      nothingFoundMessage={t("Bulunamadı")}
      onSearchChange={setWords}
      value={chosen === undefined ? null : String(chosen)}
      onChange={(id) => id && onChoose(Number(id))}
    />
  );
}

const marksOf = ({ name, vkn = "", phone = "", email = "" }: CustomerDetail) => ({ name, vkn, phone, email });

function Comparison({ customer, other, onClose }: Props & { other: number }) {
  const { data } = useCustomer(other);
  const fields = customerFields(useFormChoices());
  const merge = useMerge(customer.id);
  const [taken, setTaken] = useState<string[]>();
  if (!data) return <Skeleton height={120} mt="md" />;
  const [mine, theirs] = [toForm(customer), toForm(data)];
  const differing = changedNames(theirs, mine).flatMap((name) => (name === "tags" ? [] : (fields[name] ?? [])));
  // What only the other record knows is worth keeping.
  const wished = taken ?? differing.filter(({ name }) => !mine[name]).map(({ name }) => name);
  const choose = (name: string, side: string) => setTaken(side === "other" ? [...wished, name] : wished.filter((one) => one !== name));
  return (
    <>
      {differing.length === 0 && <p className={classes.calm}>{t("Farklı alan yok.")}</p>}
      {differing.map((spec) => (
        <SideRow key={spec.name} spec={spec} mine={mine} theirs={theirs} side={wished.includes(spec.name) ? "other" : "mine"} onChoose={(side) => choose(spec.name, side)} />
      ))}
      {merge.error && (
        <Alert color="red" variant="light" role="alert" mt="md">
          {merge.error.message}
        </Alert>
      )}
      <Group mt="lg" gap="xs" justify="flex-end">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("Vazgeç")}
        </Button>
        <Button loading={merge.isPending} onClick={() => merge.mutate({ other, taken: wished }, { onSuccess: onClose })}>
          {t("Birleştir")}
        </Button>
      </Group>
    </>
  );
}

interface RowProps {
  spec: FieldSpec;
  mine: Values;
  theirs: Values;
  side: "mine" | "other";
  onChoose: (side: string) => void;
}

function SideRow({ spec, mine, theirs, side, onChoose }: RowProps) {
  const words = (values: Values) => {
    const value = String(values[spec.name] ?? "");
    return spec.choices?.find((choice) => choice.value === value)?.label ?? (value || t("boş"));
  };
  return (
    <div className={classes.mergeRow}>
      <span>{spec.label}</span>
      <SegmentedControl
        fullWidth
        aria-label={spec.label}
        value={side}
        onChange={onChoose}
        data={[
          { value: "mine", label: words(mine) },
          { value: "other", label: words(theirs) },
        ]}
      />
    </div>
  );
}
