import { Button, Modal, Skeleton } from "@mantine/core";
import { KeyRound, Plus } from "lucide-react";
import { useState } from "react";

import { Asked } from "@/components/Asked";
import { SecretOnce } from "@/components/SecretOnce";
import { Section } from "@/components/settings/Section";
import { StatusDot } from "@/components/StatusDot";
import { daysUntil, day, relativeDay } from "@/lib/format";
import { t } from "@/lib/i18n";

import { useApiKeys, type Key } from "./api";
import { NewKey } from "./NewKey";
import { RevokeDialog } from "./RevokeDialog";
import { scopeLabel } from "./scopes";
import classes from "./security.module.css";

/** Keys for programs; the secret is shown when a key is made, and never again. */
export function KeysSection() {
  const keys = useApiKeys();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState("");
  const [revoked, setRevoked] = useState<Key>();
  const action = (
    <Button variant="default" size="compact-md" leftSection={<Plus size={16} />} onClick={() => setMaking(true)}>
      {t("Anahtar oluştur")}
    </Button>
  );
  return (
    <Section title={t("API anahtarları")} words={t("Başka programların İmece'ye bağlanması içindir. Bir anahtar sizin görebildiğinizden fazlasını göremez.")} action={!making && action}>
      {making && <NewKey onClose={() => setMaking(false)} onMade={(made) => { setMaking(false); setSecret(made); }} />}
      <Asked query={keys} waiting={<Skeleton height={60} mt="md" />}>
        {(found) => (
          <ul className={classes.rows}>
            {found.length === 0 && !making && <li className={classes.quiet}>{t("Henüz anahtarınız yok.")}</li>}
            {found.map((key) => (
              <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoked(key)} />
            ))}
          </ul>
        )}
      </Asked>
      <Modal opened={secret !== ""} onClose={() => setSecret("")} size="lg" title={t("Anahtarınız hazır")} closeOnClickOutside={false} closeButtonProps={{ "aria-label": t("Kapat") }}>
        <SecretOnce label={t("API anahtarı")} secret={secret} words={t("Yalnızca şimdi gösterilir. Bağlanacak programa koyun; kaybederseniz yenisini oluşturun.")} />
        <Button onClick={() => setSecret("")}>{t("Tamam")}</Button>
      </Modal>
      {revoked && <RevokeDialog apiKey={revoked} onClose={() => setRevoked(undefined)} />}
    </Section>
  );
}

function KeyRow({ apiKey: key, onRevoke }: { apiKey: Key; onRevoke: () => void }) {
  const expired = key.expires_at ? daysUntil(key.expires_at) < 0 : false;
  const used = key.last_used_at ? t("son kullanım: {when}", { when: relativeDay(key.last_used_at) }) : t("hiç kullanılmadı");
  const until = key.expires_at ? t("bitiş: {when}", { when: day(key.expires_at) }) : t("süresiz");
  return (
    <li className={classes.row}>
      <KeyRound size={18} aria-hidden />
      <div className={classes.words}>
        <span className={classes.name}>{key.name}</span>
        <span className={classes.quiet}>{[(key.scopes ?? []).map(scopeLabel).join(", "), used, until].join(" · ")}</span>
      </div>
      {expired && <StatusDot tone="warn" label={t("Süresi doldu")} />}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onRevoke} aria-label={t("{name} anahtarını iptal et", { name: key.name })}>
        {t("İptal et")}
      </Button>
    </li>
  );
}
