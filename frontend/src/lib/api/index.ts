import createClient from "openapi-fetch";
import type { Client } from "openapi-fetch";

import { apiFetch, toApiError } from "./http";
import type { paths } from "./schema";

export { ApiError, apiFetch, toApiError } from "./http";
export type { FieldErrors } from "./http";

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
