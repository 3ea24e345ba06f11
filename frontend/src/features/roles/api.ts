import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { ME_KEY } from "@/hooks/useMe";
import { api, unwrap, type Schema } from "@/lib/api";

export type Role = Schema["Role"];
export type Right = Schema["Right"];
export type Matrix = Role["matrix"];
export type ModuleOptions = Schema["ModuleOptions"];

const KEY = ["roles"];
const path = (id: number) => ({ params: { path: { id } } });

export function useRoles() {
  return useQuery({ queryKey: KEY, queryFn: async () => unwrap(await api.GET("/api/v1/roles/")) });
}

/** Modules with the fields that can be hidden in each. */
export function useRoleOptions() {
  return useQuery({ queryKey: ["role-options"], queryFn: async () => unwrap(await api.GET("/api/v1/roles/options/")), staleTime: 300_000 });
}

/** Who works in this role now. */
export function useHolders(key: string | undefined) {
  const people = useQuery({
    queryKey: ["people", "managed"],
    queryFn: async () => unwrap(await api.GET("/api/v1/people/", { params: { query: { all: true, page_size: 200 } } })).results,
  }).data;
  return people?.filter((person) => person.is_active && person.roles?.some((role) => role.key === key));
}

export function useRoleWrites() {
  const client = useQueryClient();
  const onSuccess = () => Promise.all([KEY, ME_KEY, ["people"]].map((queryKey) => client.invalidateQueries({ queryKey })));
  const add = useMutation({ onSuccess, mutationFn: async (body: Schema["RoleRequest"]) => unwrap(await api.POST("/api/v1/roles/", { body })) });
  const change = useMutation({ onSuccess, mutationFn: async ({ id, body }: { id: number; body: Schema["PatchedRoleRequest"] }) => unwrap(await api.PATCH("/api/v1/roles/{id}/", { ...path(id), body })) });
  const reset = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.POST("/api/v1/roles/{id}/reset/", path(id))) });
  const remove = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.DELETE("/api/v1/roles/{id}/", path(id))) });
  return { add, change, reset, remove };
}
