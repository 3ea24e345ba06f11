import { Button } from "@mantine/core";
import { Copy } from "lucide-react";

import { Section } from "@/components/settings/Section";
import { notify, notifyError } from "@/components/toast";
import { copyText } from "@/lib/ai/clipboard";
import { t } from "@/lib/i18n";

import classes from "./ai.module.css";

const steps = () => [
  { words: t("Ollama'yı bu makineye ya da iç ağdaki bir makineye kurun (ollama.com/download). 0.17.1 ya da sonrası gerekir."), command: "curl -fsSL https://ollama.com/install.sh | sh" },
  { words: t("Bulut modellerini kapatarak başlatın."), command: "OLLAMA_NO_CLOUD=1 ollama serve" },
  { words: t("Bir model indirin."), command: "ollama pull gemma3:12b" },
  { words: t("Ollama başka bir makinedeyse İmece'ye adresini verin. Birden çok adres virgülle ayrılır."), command: "OLLAMA_HOST=192.168.1.20:11434 make run" },
];

/** How Ollama is connected, in the order of doing it. */
export function ConnectSection() {
  return (
    <Section title={t("Ollama nasıl bağlanır?")} words={t("Bağlandığında kendiliğinden bulunur; yeniden başlatmak gerekmez.")}>
      <ol className={classes.steps}>
        {steps().map(({ words, command }) => (
          <li key={command}>
            <p className={classes.step}>{words}</p>
            <Command command={command} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Command({ command }: { command: string }) {
  const copy = () => void copyText(command).then(() => notify(t("Kopyalandı.")), notifyError);
  return (
    <div className={classes.command}>
      <code className={classes.code}>{command}</code>
      <Button size="compact-xs" variant="subtle" color="gray" leftSection={<Copy size={12} />} onClick={copy} aria-label={t("Kopyala: {command}", { command })}>
        {t("Kopyala")}
      </Button>
    </div>
  );
}
