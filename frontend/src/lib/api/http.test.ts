import { afterEach, expect, test, vi } from "vitest";

import { markSignedIn, markSignedOut } from "@/lib/session";

import { api, apiClient, unwrap } from "./index";
import { ApiError, apiFetch, toApiError } from "./http";

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });

const serve = (...answers: Response[]) => {
  const served = vi.fn<(request: Request) => Promise<Response>>(() => Promise.resolve(answers.shift() ?? answer(500, {})));
  vi.stubGlobal("fetch", served);
  return served;
};

afterEach(() => {
  vi.unstubAllGlobals();
  markSignedOut();
});

test("a refusal becomes an error with the server's words and fields", async () => {
  serve(answer(400, { code: "invalid", message: "Bazı alanlar geçersiz.", fields: { vkn: ["Vergi no geçersiz."] } }));

  const error = await api.POST("/api/v1/customers/", { body: { name: "x" } }).then(unwrap, String).catch((thrown: ApiError) => thrown);

  expect(error).toMatchObject({ status: 400, code: "invalid", message: "Bazı alanlar geçersiz.", fields: { vkn: ["Vergi no geçersiz."] } });
});

test("an answer that is not the API's own still says something", () => {
  expect(toApiError(404, undefined)).toMatchObject({ code: "http_404", message: "Aradığınız kayıt bulunamadı." });
  expect(toApiError(502, "<html>")).toMatchObject({ code: "http_502", message: "Beklenmeyen bir sorun oluştu. Yeniden deneyin." });
});

test("a conflict carries the stored record", () => {
  expect(toApiError(409, { code: "version_conflict", message: "…", current: { id: 7 } }).current).toEqual({ id: 7 });
});

test("no connection is an error in words", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));

  await expect(apiFetch("/api/v1/me/")).rejects.toMatchObject({ code: "offline", status: 0 });
});

test("a call that met the end of the session is repeated after signing in again", async () => {
  markSignedIn();
  const served = serve(answer(401, { code: "not_signed_in", message: "…" }), answer(200, { id: 7 }));

  const waiting = apiFetch("/api/v1/customers/7/", { method: "PATCH", body: '{"name":"Eis Gold"}' });
  await vi.waitFor(() => expect(served).toHaveBeenCalledTimes(1));
  markSignedIn();

  expect(await (await waiting).json()).toEqual({ id: 7 });
  expect(await served.mock.calls[1]?.[0].text()).toBe('{"name":"Eis Gold"}');
});

test("a stranger's 401 is an answer, not a dialog", async () => {
  serve(answer(401, { code: "not_signed_in", message: "Giriş yapın." }));

  expect((await apiFetch("/api/v1/me/")).status).toBe(401);
});

test("the plain client of the document gives data and throws refusals", async () => {
  serve(answer(200, { result: "Sayın Ayşe Hanım,", model: "llama3.2" }), answer(429, { code: "too_many", message: "Yavaş." }));

  const { data } = await apiClient.post("/api/v1/ai/assistant/", { prompt: "Yaz", action: "email" });

  expect(data.result).toBe("Sayın Ayşe Hanım,");
  await expect(apiClient.get("/api/v1/ai/status/")).rejects.toBeInstanceOf(ApiError);
});
