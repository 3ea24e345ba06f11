import { currentLanguage, t } from "@/lib/i18n";
import { countSignIns, waitForSignIn } from "@/lib/session";

import { ApiError, csrfToken, toApiError } from "./http";

interface Upload {
  file: File;
  /** From 0 to 1; what has left this computer. */
  onProgress: (part: number) => void;
  signal: AbortSignal;
  /** What is told with the file. */
  fields?: Record<string, string>;
  method?: "POST" | "PUT";
}

/** Sends one file as multipart and tells how far it is; `fetch` cannot say that. An ended session is waited out once. */
export async function uploadFile<Answer>(path: string, upload: Upload): Promise<Answer> {
  const begun = countSignIns();
  try {
    return await send<Answer>(path, upload);
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.status !== 401) throw failure;
    if (countSignIns() === begun) await waitForSignIn();
    return send<Answer>(path, upload);
  }
}

function send<Answer>(path: string, { file, onProgress, signal, fields = {}, method = "POST" }: Upload): Promise<Answer> {
  const request = new XMLHttpRequest();
  const body = new FormData();
  Object.entries(fields).forEach(([name, value]) => body.append(name, value));
  body.append("file", file);
  return new Promise((resolve, reject) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => (request.status < 300 ? resolve(parsed(request) as Answer) : reject(toApiError(request.status, parsed(request))));
    request.onerror = () => reject(new ApiError(0, "offline", t("Sunucuya ulaşılamadı. Bağlantınızı denetleyip yeniden deneyin.")));
    request.onabort = () => reject(new ApiError(0, "aborted", t("Yükleme durduruldu.")));
    signal.addEventListener("abort", () => request.abort());
    request.open(method, path);
    request.setRequestHeader("Accept-Language", currentLanguage());
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.send(body);
  });
}

function parsed(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return undefined;
  }
}
