import { currentLanguage, t } from "@/lib/i18n";
import { countSignIns, waitForSignIn, wasSignedIn } from "@/lib/session";

export type FieldErrors = Record<string, string[]>;

/** Every failure of a call, in the person's language. `current` is the stored record of a version conflict. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly fields: FieldErrors = {},
    readonly current?: unknown,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

export function csrfToken(): string {
  return /(?:^|;\s*)csrftoken=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

function dressed(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set("Accept-Language", currentLanguage());
  if (request.method !== "GET") headers.set("X-CSRFToken", csrfToken());
  return new Request(request, { headers, credentials: "same-origin" });
}

async function attempt(request: Request): Promise<Response> {
  try {
    return await fetch(dressed(request));
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw new ApiError(0, "offline", t("Sunucuya ulaşılamadı. Bağlantınızı denetleyip yeniden deneyin."));
  }
}

/**
 * `fetch` with CSRF and language. An ended session opens the sign-in dialog and the call is repeated after it,
 * so whoever asked never notices. Does not judge the status: see `toApiError`.
 */
export async function apiFetch(input: string | Request, init?: RequestInit): Promise<Response> {
  const request = new Request(typeof input === "string" ? new URL(input, location.origin) : input, init);
  const begun = countSignIns();
  const response = await attempt(request.clone());
  if (response.status !== 401 || !wasSignedIn()) return response;
  if (countSignIns() === begun) await waitForSignIn();
  return attempt(request);
}

/** Words for an answer that brought none, as a proxy's page does. */
const inWords = (): Record<number, string> => ({
  403: t("Bunun için yetkiniz yok."),
  404: t("Aradığınız kayıt bulunamadı."),
  413: t("Gönderilen dosya çok büyük."),
  429: t("Çok sık denediniz. Biraz bekleyip yeniden deneyin."),
});

interface Failure {
  code?: string;
  message?: string;
  fields?: FieldErrors;
  current?: unknown;
}

/** Turns a failed answer, even one that is not the API's own JSON, into an ApiError. */
export function toApiError(status: number, body: unknown): ApiError {
  const failure: Failure = typeof body === "object" && body !== null ? body : {};
  const message = failure.message ?? inWords()[status] ?? t("Beklenmeyen bir sorun oluştu. Yeniden deneyin.");
  return new ApiError(status, failure.code ?? `http_${status}`, message, failure.fields, failure.current);
}
