import { t } from "@/lib/i18n";

import { ApiError, apiFetch, csrfToken } from "./http";

const BASE = "/_allauth/browser/v1";

interface AuthFailure {
  errors?: { code: string; message: string; param?: string }[];
}

const post = (path: string, body: unknown) =>
  apiFetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/** Signs in by e-mail and password; throws an ApiError in words when it may not be. */
export async function signIn(email: string, password: string): Promise<void> {
  await fetch(`${BASE}/config`, { credentials: "same-origin" });
  const response = await post(`${BASE}/auth/login`, { email, password });
  if (response.ok) return;
  const failure = ((await response.json().catch(() => ({}))) as AuthFailure).errors?.[0];
  throw new ApiError(response.status, failure?.code ?? "sign_in", inWords(response.status, failure?.code));
}

function inWords(status: number, code?: string): string {
  if (status === 429 || code === "too_many_login_attempts") {
    return t("Çok sayıda başarısız deneme oldu. Birkaç dakika sonra yeniden deneyin.");
  }
  if (status === 403) return t("Giriş isteği reddedildi. Sayfayı yenileyip yeniden deneyin.");
  if (status >= 500) return t("Sunucu şu anda yanıt veremiyor. Biraz sonra yeniden deneyin.");
  return t("E-posta ya da parola yanlış.");
}

/** Spends a one-time link; the server answers 400 when it was used before. */
export async function signInByLink(token: string): Promise<void> {
  await fetch(`${BASE}/config`, { credentials: "same-origin" });
  const response = await post("/api/v1/auth/link/", { token });
  if (!response.ok) throw new ApiError(response.status, "link_used", t("Bu bağlantı kullanılmış ya da süresi dolmuş."));
}

/** allauth answers 401 to a sign-out that worked, so the status says nothing. */
export async function signOut(): Promise<void> {
  await fetch(`${BASE}/config`, { credentials: "same-origin" });
  await fetch(`${BASE}/auth/session`, {
    method: "DELETE",
    credentials: "same-origin",
    headers: { "X-CSRFToken": csrfToken() },
  });
}
