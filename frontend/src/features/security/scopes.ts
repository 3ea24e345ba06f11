import type { Choice } from "@/components/fields/spec";
import { t } from "@/lib/i18n";
import { moduleKeys, moduleLabel } from "@/lib/modules";

const whole = (): Record<string, string> => ({
  read: t("Her şeyi okur"),
  write: t("Her şeyi okur ve yazar"),
  ai: t("Yapay zekâyı kullanır"),
});

/** "customers:read" as "Müşteriler: okur". */
export function scopeLabel(scope: string): string {
  const [area = "", work] = scope.split(":");
  if (!work) return whole()[scope] ?? scope;
  const name = moduleLabel(area);
  return work === "read" ? t("{module}: okur", { module: name }) : t("{module}: okur ve yazar", { module: name });
}

export function scopeChoices(): Choice[] {
  const parts = moduleKeys().flatMap((module) => [`${module}:read`, `${module}:write`]);
  return [...Object.keys(whole()), ...parts].map((value) => ({ value, label: scopeLabel(value) }));
}
