import { Modal, Text } from "@mantine/core";

import { useMe } from "@/hooks/useMe";
import { t } from "@/lib/i18n";
import { markSignedIn, useSession } from "@/lib/session";

import { SignInForm } from "./SignInForm";

/** Over the page when the session ended in mid-work; nothing behind it is lost. */
export function SignInAgain() {
  const expired = useSession() === "expired";
  const me = useMe();
  return (
    <Modal opened={expired} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} title={t("Oturumunuz sona erdi")} size="sm" zIndex={400}>
      <Text c="var(--ink-2)" size="sm" mb="md">
        {t("Yazdıklarınız yerinde duruyor. Yeniden giriş yapınca kaldığınız yerden sürer.")}
      </Text>
      {expired && <SignInForm email={me?.email} onSignedIn={markSignedIn} />}
    </Modal>
  );
}
