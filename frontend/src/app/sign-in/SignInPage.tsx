import { useNavigate, useSearchParams } from "react-router";
import { useQueryClient } from "@tanstack/react-query";

import { t } from "@/lib/i18n";
import { ME_KEY } from "@/hooks/useMe";

import { SignInForm } from "./SignInForm";
import { SignInFrame } from "./SignInFrame";

/** Only a path of this page: a link from elsewhere must not lead the person out. */
const within = (next: string | null) => (next && /^\/(?![/\\])/.test(next) ? next : "/");

export function SignInPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const enter = async () => {
    await client.resetQueries({ queryKey: ME_KEY });
    void navigate(within(params.get("sonra")), { replace: true });
  };
  return (
    <SignInFrame title={t("İmece'ye giriş yapın")}>
      <SignInForm onSignedIn={() => void enter()} />
    </SignInFrame>
  );
}
