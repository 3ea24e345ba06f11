import { useState } from "react";
import { useParams } from "react-router";

import { Asked } from "@/components/Asked";
import { PageBar } from "@/components/PageBar";
import { useImport, type Window } from "@/features/imports/api";
import classes from "@/features/imports/imports.module.css";
import { Wizard } from "@/features/imports/Wizard";
import { useMay } from "@/hooks/useMe";
import { t } from "@/lib/i18n";

import detail from "./detail.module.css";
import { DetailSkeleton } from "./DetailSkeleton";

/** The module whose rights the kinds obey; the others are named after theirs. */
const MODULES: Record<string, string> = { notes: "notes" };

export function ImportPage() {
  const id = Number(useParams().id);
  const [shown, setShown] = useState<Window>({ page: 1 });
  const query = useImport(id, shown);
  const module = MODULES[query.data?.kind ?? ""] ?? "customers";
  const mayAdd = useMay(module, "add");
  const mayChange = useMay(module, "change");
  const crumbs = [{ label: t("İçe aktar"), to: "/ice-aktar" }, { label: query.data?.name ?? "…" }];
  return (
    <>
      <PageBar crumbs={crumbs} guide="ice-aktarma" />
      <div className={`${detail.scroll} ${classes.page}`}>
        <Asked query={query} waiting={<DetailSkeleton />}>
          {(source) => <Wizard source={source} shown={shown} onShow={setShown} mayAdd={mayAdd} mayChange={mayChange} />}
        </Asked>
      </div>
    </>
  );
}
