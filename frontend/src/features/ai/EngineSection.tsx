import { Skeleton } from "@mantine/core";

import { ErrorState } from "@/components/states";
import { StatusDot } from "@/components/StatusDot";
import { Section } from "@/components/settings/Section";
import { useEngine } from "@/hooks/useAICatalog";
import type { EngineStatus, Host } from "@/lib/ai/api";
import { t } from "@/lib/i18n";

import classes from "./ai.module.css";

/** Which engine writes, and how its servers are. */
export function EngineSection() {
  const { data, error, refetch } = useEngine();
  return (
    <Section title={t("Yazan motor")} words={t("Metinler bu bilgisayarda ya da iç ağınızda yazılır; hiçbir bilgi dışarı çıkmaz.")}>
      {error && <ErrorState error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton height={72} />}
      {data && <Engine status={data} />}
    </Section>
  );
}

function Engine({ status }: { status: EngineStatus }) {
  return (
    <>
      <dl className={classes.facts}>
        <Fact label={t("Şu anda yazan")} value={<Writer status={status} />} />
        <Fact label={t("Seçim")} value={choiceInWords(status.engine)} />
        <Fact label={t("Sıra")} value={t("{running} yazıyor, {waiting} bekliyor", status.queue)} />
      </dl>
      {status.message && <p className={classes.words}>{status.message}</p>}
      {status.hosts.map((host) => (
        <HostRow key={host.host} host={host} />
      ))}
    </>
  );
}

function Fact({ label, value }: { label: string; value: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Writer({ status: { active } }: { status: EngineStatus }) {
  if (!active || active.engine === "builtin") return <StatusDot tone="quiet" label={t("Yerleşik yazar")} />;
  return <StatusDot tone="good" label={t("{model} · yerel", { model: active.model })} />;
}

const choiceInWords = (engine: string) =>
  ({
    auto: t("Kendiliğinden: sağlıklı model, yoksa yerleşik yazar"),
    ollama: "Ollama",
    openai: t("OpenAI uyumlu yerel sunucu"),
    builtin: t("Yalnız yerleşik yazar"),
  })[engine] ?? engine;

function HostRow({ host }: { host: Host }) {
  return (
    <div className={classes.host}>
      <div className={classes.line}>
        <code className={classes.code}>{host.host}</code>
        <StatusDot tone={host.reachable ? "good" : "bad"} label={host.reachable ? t("Ulaşılıyor") : t("Ulaşılamıyor")} />
        {host.version && <span className={classes.quiet}>{t("Sürüm {version}", { version: host.version })}</span>}
      </div>
      {host.error && <p className={classes.words}>{host.error}</p>}
      {host.too_old && <p className={classes.warning}>{t("Bu Ollama sürümünde bilinen güvenlik açıkları var. 0.17.1 ya da sonrasına yükseltin.")}</p>}
      {host.reachable && <p className={host.cloud_disabled ? classes.words : classes.warning}>{cloudInWords(host.cloud_disabled)}</p>}
    </div>
  );
}

function cloudInWords(disabled: boolean | null): string {
  if (disabled) return t("Bulut modelleri sunucuda kapalı: yazılanlar bu makinede kalır.");
  if (disabled === null) return t("Sunucu bulut ayarını bildirmiyor. İmece bulut modellerini kendisi reddeder; yine de OLLAMA_NO_CLOUD=1 verin.");
  return t("Bulut modelleri sunucuda açık. İmece onları kullanmaz; sunucuda da kapatmak için OLLAMA_NO_CLOUD=1 verin.");
}
