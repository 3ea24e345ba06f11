import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { ME_KEY } from "@/hooks/useMe";
import { api, unwrap, type Schema } from "@/lib/api";

export type Session = Schema["Session"];
export type Key = Schema["Key"];
export type Scope = Schema["ScopesEnum"];

const SESSIONS = ["sessions"];
const KEYS = ["api-keys"];
const path = (id: number) => ({ params: { path: { id } } });

export function useSessions() {
  return useQuery({ queryKey: SESSIONS, queryFn: async () => unwrap(await api.GET("/api/v1/me/sessions/")) });
}

export function useSessionWrites() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: SESSIONS });
  const end = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.DELETE("/api/v1/me/sessions/{id}/", path(id))) });
  const endOthers = useMutation({ onSuccess, mutationFn: async () => unwrap(await api.DELETE("/api/v1/me/sessions/")) });
  return { end, endOthers };
}

/** A new password ends every other session. */
export function usePasswordChange() {
  const client = useQueryClient();
  return useMutation({
    onSuccess: () => Promise.all([SESSIONS, ME_KEY].map((queryKey) => client.invalidateQueries({ queryKey }))),
    mutationFn: async (body: Schema["PasswordRequest"]) => unwrap(await api.POST("/api/v1/me/password/", { body })),
  });
}

export function useApiKeys() {
  return useQuery({ queryKey: KEYS, queryFn: async () => unwrap(await api.GET("/api/v1/me/tokens/")) });
}

export function useKeyWrites() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: KEYS });
  const make = useMutation({ onSuccess, mutationFn: async (body: Schema["KeyRequest"]) => unwrap(await api.POST("/api/v1/me/tokens/", { body })) });
  const revoke = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.DELETE("/api/v1/me/tokens/{id}/", path(id))) });
  return { make, revoke };
}
