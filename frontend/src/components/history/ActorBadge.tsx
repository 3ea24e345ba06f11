import { FileInput, KeyRound, Server, Sparkles, type LucideIcon } from "lucide-react";

import type { Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import classes from "./history.module.css";

type ActorKind = Schema["Change"]["actor_kind"];

const kinds = (): Partial<Record<ActorKind, { icon: LucideIcon; label: string }>> => ({
  ai: { icon: Sparkles, label: t("Yapay zekâ önerisi") },
  import: { icon: FileInput, label: t("İçe aktarma") },
  api: { icon: KeyRound, label: t("API") },
  system: { icon: Server, label: t("Sistem") },
});

/** By which way a change came, when no person typed it on the page. */
export function ActorBadge({ kind }: { kind: ActorKind }) {
  const way = kinds()[kind];
  if (!way) return null;
  return (
    <span className={classes.badge} data-kind={kind}>
      <way.icon size={12} aria-hidden />
      {way.label}
    </span>
  );
}
