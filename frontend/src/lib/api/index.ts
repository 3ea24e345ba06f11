import createClient from "openapi-fetch";
import type { Client } from "openapi-fetch";

import { apiFetch, toApiError } from "./http";
import type { components, paths } from "./schema";

export { ApiError, apiFetch, toApiError } from "./http";
export type { FieldErrors } from "./http";

/** The server's shapes by name, generated: `Schema["Customer"]`. */
export type Schema = components["schemas"];

export const api: Client<paths> = createClient<paths>({ baseUrl: location.origin, fetch: apiFetch });

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The answer's body, or an ApiError thrown: `unwrap(await api.GET(...))`. */
export function unwrap<T>({ data, error, response }: Answer<T>): NonNullable<T> {
  if (!response.ok) throw toApiError(response.status, error);
  return data as NonNullable<T>;
}

type Posted<Path extends keyof paths> = paths[Path] extends {
  post: { responses: { 200: { content: { "application/json": infer Body } } } };
}
  ? Body
  : unknown;

async function call(method: string, path: string, body?: unknown): Promise<{ data: unknown }> {
  const response = await apiFetch(path, {
    method,
    headers: body === undefined ? undefined : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const data: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw toApiError(response.status, data);
  return { data };
}

/** The plain client of the integration document: `(await apiClient.post(path, body)).data`. */
export const apiClient = {
  get: (path: string) => call("GET", path),
  post: <Path extends keyof paths>(path: Path, body?: unknown) =>
    call("POST", path, body) as Promise<{ data: Posted<Path> }>,
};
