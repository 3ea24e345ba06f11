import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";

import { signIn } from "@/lib/api/auth";
import { t } from "@/lib/i18n";

interface Props {
  email?: string;
  onSignedIn: () => void;
}

export function SignInForm({ email: known = "", onSignedIn }: Props) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState("");
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setFailure("");
    try {
      await signIn(email.trim(), password);
      onSignedIn();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <TextInput label={t("E-posta")} type="email" autoComplete="username" value={email} onChange={(event) => setEmail(event.currentTarget.value)} required withAsterisk={false} autoFocus={!known} size="md" />
        <PasswordInput
          label={t("Parola")}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          required
          withAsterisk={false}
          autoFocus={Boolean(known)}
          size="md"
          visibilityToggleButtonProps={{ "aria-label": t("Parolayı göster") }}
        />
        {failure && (
          <Alert color="red" variant="light" role="alert">
            {failure}
          </Alert>
        )}
        <Button type="submit" size="md" loading={busy} fullWidth>
          {t("Giriş yap")}
        </Button>
      </Stack>
    </form>
  );
}
