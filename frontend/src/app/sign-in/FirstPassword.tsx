import { Alert, Button, PasswordInput, Stack, Text } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { fieldMessages } from "@/components/form/useRecordForm";
import { api, unwrap, type Schema } from "@/lib/api";
import { t } from "@/lib/i18n";

import { SignInFrame } from "./SignInFrame";

interface Props {
  me: Schema["Me"];
  onDone: () => void;
}

/** The first visit of an invited person: one password, then in. */
export function FirstPassword({ me, onDone }: Props) {
  const [password, setPassword] = useState("");
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      unwrap(await api.POST("/api/v1/me/password/", { body: { new: password } }));
      onDone();
    } catch (error) {
      setFailure(fieldMessages(error).new ?? (error as Error).message);
      setBusy(false);
    }
  };
  return (
    <SignInFrame title={t("Hoş geldiniz, {name}", { name: me.name })}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text c="var(--ink-2)">{t("{agency} sizi İmece'ye davet etti. Bir sonraki girişiniz için parolanızı belirleyin; giriş adınız {email}.", { agency: me.agency.name ?? "", email: me.email })}</Text>
          <input type="email" autoComplete="username" value={me.email} readOnly hidden />
          <PasswordInput label={t("Yeni parola")} description={t("En az 8 karakter; yaygın parolalar kabul edilmez.")} size="md" autoComplete="new-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} visibilityToggleButtonProps={{ "aria-label": t("Parolayı göster") }} autoFocus />
          {failure && (
            <Alert color="red" variant="light" role="alert">
              {failure}
            </Alert>
          )}
          <Button type="submit" size="md" loading={busy} disabled={password === ""}>
            {t("Parolayı belirle ve gir")}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t("Şimdi değil")}
          </Button>
        </Stack>
      </form>
    </SignInFrame>
  );
}
