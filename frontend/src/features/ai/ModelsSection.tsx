import { Button, Skeleton, Table } from "@mantine/core";

import { ErrorState } from "@/components/states";
import { StatusDot } from "@/components/StatusDot";
import { Section } from "@/components/settings/Section";
import type { Model, Models } from "@/lib/ai/api";
import { t } from "@/lib/i18n";

import { inBytes } from "./size";
import { useDefaultModel, useModels } from "./useModels";
import classes from "./ai.module.css";

/** What is installed, and which of it writes by default. */
export function ModelsSection({ mayManage }: { mayManage: boolean }) {
  const { data, error, refetch } = useModels();
  return (
    <Section title={t("Kurulu modeller")}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={120} />}
      {data && <Installed models={data} mayManage={mayManage} />}
    </Section>
  );
}

function Installed({ models: { models, default_model, message }, mayManage }: { models: Models; mayManage: boolean }) {
  return (
    <>
      {message && <p className={classes.words}>{message}</p>}
      {models.length === 0 && <p className={classes.words}>{t("Kurulu model yok. Aşağıdan bir model indirebilirsiniz.")}</p>}
      {models.length > 0 && <ModelsTable models={models} chosen={default_model} mayManage={mayManage} />}
    </>
  );
}

interface TableProps {
  models: Model[];
  chosen: string;
  mayManage: boolean;
}

function ModelsTable({ models, chosen, mayManage }: TableProps) {
  const choosing = useDefaultModel();
  return (
    <div className={classes.scroll}>
      <Table className={classes.table} verticalSpacing={8} horizontalSpacing={12}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("Model")}</Table.Th>
            <Table.Th className={classes.figure}>{t("Boyut")}</Table.Th>
            <Table.Th className={classes.figure}>{t("Parametre")}</Table.Th>
            <Table.Th>{t("Durum")}</Table.Th>
            <Table.Th aria-label={t("Varsayılan")} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {models.map((model) => (
            <ModelRow key={`${model.host}/${model.name}`} model={model} chosen={isSame(model.name, chosen)} choose={mayManage ? () => choosing.mutate(model.name) : undefined} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** "gemma3" and "gemma3:latest" are one model. */
const isSame = (one: string, other: string) => one.replace(/:latest$/, "") === other.replace(/:latest$/, "");

interface RowProps {
  model: Model;
  chosen: boolean;
  /** Absent where the person may not choose. */
  choose?: () => void;
}

function ModelRow({ model, chosen, choose }: RowProps) {
  return (
    <Table.Tr>
      <Table.Td className={classes.name}>{model.name}</Table.Td>
      <Table.Td className={classes.figure}>{model.size ? inBytes(model.size) : ""}</Table.Td>
      <Table.Td className={classes.figure}>{model.parameter_size}</Table.Td>
      <Table.Td>
        <State model={model} />
      </Table.Td>
      <Table.Td className={classes.figure}>
        {chosen && <span className={classes.chosen}>{t("Varsayılan")}</span>}
        {!chosen && choose && !model.remote && (
          <Button size="compact-sm" variant="default" onClick={choose}>
            {t("Varsayılan yap")}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function State({ model }: { model: Model }) {
  if (model.remote) return <StatusDot tone="bad" label={t("Bulut modeli, kullanılmaz")} />;
  if (!model.loaded) return <StatusDot tone="quiet" label={t("Diskte")} />;
  return <StatusDot tone="good" label={whereInWords(model.processor)} />;
}

function whereInWords(processor: Model["processor"]): string {
  if (processor === "gpu") return t("Bellekte (ekran kartı)");
  if (processor === "cpu") return t("Bellekte (işlemci, yavaş)");
  return processor === "split" ? t("Bellekte (yarısı işlemcide)") : t("Bellekte");
}
