import { Alert, Button, Stack, Text } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { Link, useLocation, useNavigate } from "react-router";

import { fetchMe, ME_KEY } from "@/hooks/useMe";
import type { Schema } from "@/lib/api";
import { signInByLink } from "@/lib/api/auth";
import { t } from "@/lib/i18n";

import { FirstPassword } from "./FirstPassword";
import { SignInFrame } from "./SignInFrame";

/** Spends a one-time link; its secret stands behind the #, so that whoever only follows links never sends it. */
export function LinkPage() {
  const token = useLocation().hash.slice(1);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [failure, setFailure] = useState("");
  const [busy, setBusy] = useState(false);
  const [welcomed, setWelcomed] = useState<Schema["Me"]>();
  const entered = useRef(false);

  const goIn = () => void navigate("/", { replace: true });
  const enter = async () => {
    setBusy(true);
    try {
      await signInByLink(token);
      await client.resetQueries({ queryKey: ME_KEY });
      const me = await client.fetchQuery({ queryKey: ME_KEY, queryFn: fetchMe });
      // The owner of a new house looks around first; the settings offer the password.
      if (me.has_password || me.is_owner) goIn();
      else setWelcomed(me);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    } finally {
      setBusy(false);
    }
  };

  useEffect(() => {
    if (token && !entered.current) {
      entered.current = true;
      void enter();
    }
  });

  if (welcomed) return <FirstPassword me={welcomed} onDone={() => void client.resetQueries({ queryKey: ME_KEY }).then(goIn)} />;
  if (failure || !token) return <UsedLink failure={failure || t("Bağlantı eksik kopyalanmış.")} />;
  return (
    <SignInFrame title={t("Tek kullanımlık giriş")}>
      <Stack>
        <Text c="var(--ink-2)">{t("Bu bağlantı bir kez çalışır ve sizi doğrudan içeri alır.")}</Text>
        <Button size="md" loading={busy} onClick={() => void enter()} autoFocus>
          {t("İçeri gir")}
        </Button>
      </Stack>
    </SignInFrame>
  );
}

function UsedLink({ failure }: { failure: string }) {
  return (
    <SignInFrame title={t("Bu bağlantı açılmadı")}>
      <Stack>
        <Alert color="red" variant="light" role="alert">
          {failure}
        </Alert>
        <Button component={Link} to="/giris" variant="default" size="md">
          {t("E-posta ve parola ile giriş yap")}
        </Button>
      </Stack>
    </SignInFrame>
  );
}
