import { useRef, useState } from "react";
import { useNavigate, useParams } from "react-router";

import { Asked } from "@/components/Asked";
import { RecordForm } from "@/components/form/RecordForm";
import { PageBar } from "@/components/PageBar";
import { notify } from "@/components/toast";
import { useCustomer, useCustomerWrites, useFormChoices } from "@/features/customers/api";
import { DuplicateNotice } from "@/features/customers/DuplicateNotice";
import { customerSections, fromForm, toForm } from "@/features/customers/form";
import type { Customer, CustomerDetail } from "@/features/customers/words";
import { useOwnFields, type OwnField } from "@/hooks/useOwnFields";
import { t } from "@/lib/i18n";

import { DetailSkeleton } from "./DetailSkeleton";
import classes from "./detail.module.css";

export function CustomerNewPage() {
  const navigate = useNavigate();
  const { create } = useCustomerWrites();
  const [initial] = useState(() => toForm());
  const choices = useFormChoices();
  const made = useRef<number>(undefined);
  const crumbs = [{ label: t("Müşteriler"), to: "/musteriler" }, { label: t("Yeni müşteri") }];
  return (
    <>
      <PageBar crumbs={crumbs} guide="musteriler" />
      <div className={classes.scroll}>
        <RecordForm
          draftKey="customers.new"
          sections={customerSections(choices)}
          remark={(values) => <DuplicateNotice values={values} />}
          initial={initial}
          submitLabel={t("Müşteriyi ekle")}
          save={async (values) => {
            made.current = (await create.mutateAsync(fromForm(values, choices.own?.fields))).id;
          }}
          onSaved={() => {
            notify(t("Müşteri eklendi."));
            void navigate(`/musteriler/${made.current}`, { replace: true });
          }}
          onCancel={() => void navigate("/musteriler")}
        />
      </div>
    </>
  );
}

export function CustomerEditPage() {
  const id = Number(useParams().id);
  const query = useCustomer(id);
  const own = useOwnFields("customers.customer");
  const crumbs = [{ label: t("Müşteriler"), to: "/musteriler" }, { label: query.data?.name ?? "…", to: `/musteriler/${id}` }, { label: t("Düzenle") }];
  return (
    <>
      <PageBar crumbs={crumbs} guide="musteriler" />
      <div className={classes.scroll}>
        <Asked query={{ ...query, data: own && query.data }} waiting={<DetailSkeleton />}>
          {(found) => <CustomerEdit key={id} customer={found} own={own ?? []} />}
        </Asked>
      </div>
    </>
  );
}

function CustomerEdit({ customer, own }: { customer: CustomerDetail; own: OwnField[] }) {
  const navigate = useNavigate();
  const { change } = useCustomerWrites();
  // What the person began with; a refetch under the typing must not move it.
  const [initial] = useState(() => toForm(customer, own));
  const back = `/musteriler/${customer.id}`;
  return (
    <RecordForm
      draftKey={`customers.${customer.id}`}
      sections={customerSections(useFormChoices())}
      remark={(values) => <DuplicateNotice values={values} except={customer.id} />}
      initial={initial}
      submitLabel={t("Kaydet")}
      save={(values) => change.mutateAsync({ id: customer.id, body: fromForm(values, own) })}
      onSaved={() => void navigate(back)}
      onCancel={() => void navigate(back)}
      readCurrent={(current) => toForm(current as Customer, own)}
    />
  );
}
