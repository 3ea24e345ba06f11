import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Building2, Keyboard, MoonStar, NotebookText, Plus, Sparkles, UserRound, type LucideIcon } from "lucide-react";
import { useNavigate } from "react-router";

import { openAssistant } from "@/hooks/useAssistantPanel";
import { openKeySheet } from "@/hooks/useFrame";
import { useMay } from "@/hooks/useMe";
import { api, unwrap } from "@/lib/api";
import { t } from "@/lib/i18n";
import { foldedIncludes } from "@/lib/tr";

import { footSections, sections } from "../frame/sections";

export interface Entry {
  key: string;
  icon: LucideIcon;
  title: string;
  more?: string;
  keys?: string;
  /** Violet: a model will have part in it. */
  assistant?: boolean;
  run: () => void;
}

export interface EntryGroup {
  label: string;
  entries: Entry[];
}

const LIMIT = 8;
const PAUSE_MS = 180;
const ICONS: Record<string, LucideIcon> = { "customers.customer": Building2, "customers.contact": UserRound, "notes.note": NotebookText };

/** What the palette offers for the words typed so far. */
export function useEntries(query: string): { groups: EntryGroup[]; searching: boolean } {
  const words = query.trim();
  const { records, searching } = useRecords(words);
  const places = usePlaces();
  const deeds = useDeeds();
  const fitting = (entries: Entry[]) => entries.filter((entry) => foldedIncludes(entry.title, words));
  const groups = [
    { label: t("Kayıtlar"), entries: records },
    { label: t("Sayfalar"), entries: fitting(places) },
    { label: t("Komutlar"), entries: fitting(deeds) },
    { label: t("AI Asistan"), entries: [askEntry(words)] },
  ];
  return { groups: groups.filter((group) => group.entries.length > 0), searching };
}

function askEntry(words: string): Entry {
  return {
    key: "ask",
    icon: Sparkles,
    title: words ? t("Yapay zekâya sor: {words}", { words }) : t("Yapay zekâya sor"),
    assistant: true,
    run: () => openAssistant(words ? { prompt: words } : {}),
  };
}

function useRecords(words: string) {
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(words, PAUSE_MS);
  const { data, isFetching } = useQuery({
    queryKey: ["search", settled],
    queryFn: async () => unwrap(await api.POST("/api/v1/search/", { body: { q: settled, limit: LIMIT } })),
    enabled: settled.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const found = words.length > 1 ? (data?.results ?? []) : [];
  const records = found.slice(0, LIMIT).map(
    (hit): Entry => ({
      key: `${hit.type}-${hit.id}`,
      icon: ICONS[hit.type] ?? NotebookText,
      title: hit.title,
      more: hit.subtitle,
      run: () => void navigate(hit.url),
    }),
  );
  return { records, searching: isFetching };
}

function usePlaces(): Entry[] {
  const navigate = useNavigate();
  const more = [
    { to: "/ayarlar/ajans", label: t("Ajans ayarları"), icon: Building2, key: "" },
    { to: "/ayarlar/yapay-zeka", label: t("Yapay zekâ ayarları"), icon: Sparkles, key: "" },
  ];
  return [...sections(), ...footSections(), ...more].map(({ to, label, icon, key }) => ({
    key: to,
    icon,
    title: label,
    keys: key && `g ${key}`,
    run: () => void navigate(to),
  }));
}

function useDeeds(): Entry[] {
  const navigate = useNavigate();
  const { toggleColorScheme } = useMantineColorScheme();
  const mayAdd = useMay("customers", "add");
  const add: Entry = { key: "add", icon: Plus, title: t("Müşteri ekle"), run: () => void navigate("/musteriler/yeni") };
  return [
    ...(mayAdd ? [add] : []),
    { key: "theme", icon: MoonStar, title: t("Açık / koyu görünümü değiştir"), run: toggleColorScheme },
    { key: "keys", icon: Keyboard, title: t("Klavye kısayolları"), keys: "?", run: () => setTimeout(openKeySheet) },
  ];
}
