import { Button } from "@mantine/core";
import { SearchX } from "lucide-react";

import { EmptyState } from "@/components/states";
import { t } from "@/lib/i18n";

import { withChange, type ListState } from "./state";
import type { ListSpec } from "./types";

interface Props<Row> {
  spec: ListSpec<Row>;
  state: ListState;
  setState: (next: ListState) => void;
}

export function ListEmpty<Row>({ spec, state, setState }: Props<Row>) {
  const filtered = state.search !== "" || Object.keys(state.filters).length > 0;
  if (!filtered) {
    const { icon, title, words, action } = spec.empty;
    return (
      <EmptyState icon={icon} title={title} action={action}>
        {words}
      </EmptyState>
    );
  }
  const clear = (
    <Button variant="default" onClick={() => setState(withChange(state, { search: "", filters: {} }))}>
      {t("Aramayı ve süzgeçleri temizle")}
    </Button>
  );
  return (
    <EmptyState icon={SearchX} title={t("Bu koşullara uyan kayıt yok")} action={clear}>
      {t("Daha kısa bir sözcük deneyin ya da bir süzgeci kaldırın.")}
    </EmptyState>
  );
}
