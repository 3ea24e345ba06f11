import { createSpotlight, Spotlight } from "@mantine/spotlight";
import "@mantine/spotlight/styles.css";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";

import { closeFloating, useFrame } from "@/hooks/useFrame";
import { t } from "@/lib/i18n";

import { Entries } from "./Entries";
import { useEntries } from "./useEntries";
import { useFirstSelected } from "./useFirstSelected";

const [store, palette] = createSpotlight();

/** Ctrl+K: records, pages, deeds, and the assistant, in one field. */
export function Palette() {
  const [query, setQuery] = useState(useFrame().query);
  const { groups, searching } = useEntries(query);
  useEffect(() => {
    palette.open();
  }, []);
  useFirstSelected(store, groups);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={closeFloating}
      shortcut={null}
      scrollable
      maxHeight="min(460px, 60vh)"
      size={620}
      centered={false}
      yOffset="14vh"
      overlayProps={{ backgroundOpacity: 0.28, blur: 0 }}
      radius={12}
      transitionProps={{ duration: 120 }}
      attributes={{ content: { "aria-label": t("Ara ya da sor") } }}
    >
      <Spotlight.Search
        placeholder={t("Müşteri, not, sayfa arayın ya da soru yazın")}
        aria-label={t("Ara ya da sor")}
        leftSection={<Search size={18} aria-hidden />}
        aria-busy={searching}
        maxLength={300}
      />
      <Entries groups={groups} />
    </Spotlight.Root>
  );
}
