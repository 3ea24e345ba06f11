import { Button, TextInput } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useState } from "react";

import { notifyError } from "@/components/toast";
import { copyText } from "@/lib/ai/clipboard";
import { t } from "@/lib/i18n";

import classes from "./SecretOnce.module.css";

/** A link or key that is shown now and never again. */
export function SecretOnce({ label, secret, words }: { label: string; secret: string; words: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => void copyText(secret).then(() => setCopied(true), notifyError);
  return (
    <div className={classes.box}>
      <div className={classes.line}>
        <TextInput label={label} value={secret} readOnly className={classes.secret} onFocus={(event) => event.currentTarget.select()} data-autofocus />
        <Button variant="default" onClick={copy} leftSection={copied ? <Check size={16} /> : <Copy size={16} />}>
          {copied ? t("Kopyalandı") : t("Kopyala")}
        </Button>
      </div>
      <p className={classes.words} role="status">
        {words}
      </p>
    </div>
  );
}
