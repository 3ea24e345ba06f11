import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { api, unwrap, type Schema } from "@/lib/api";

export type Person = Schema["Person"];
export type Team = Schema["Team"];
export type RoleLabel = Schema["RoleLabel"];

const KEY = "people";
const path = (id: number) => ({ params: { path: { id } } });

/** Those who left stand at the end. */
export function useStaff() {
  return useQuery({
    queryKey: [KEY, "managed"],
    queryFn: async () => unwrap(await api.GET("/api/v1/people/", { params: { query: { all: true, page_size: 200 } } })).results,
  });
}

export function useTeams() {
  return useQuery({ queryKey: ["teams"], queryFn: async () => unwrap(await api.GET("/api/v1/teams/")) });
}

export function useRoleChoices() {
  const roles = useQuery({ queryKey: ["roles"], queryFn: async () => unwrap(await api.GET("/api/v1/roles/")) }).data ?? [];
  return roles.map((role) => ({ value: role.key ?? "", label: role.name }));
}

export function useStaffWrites() {
  const client = useQueryClient();
  const onSuccess = () => Promise.all([KEY, "roles", "teams"].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const invite = useMutation({ onSuccess, mutationFn: async (body: Schema["InvitationRequest"]) => unwrap(await api.POST("/api/v1/people/", { body })) });
  const change = useMutation({ onSuccess, mutationFn: async ({ id, body }: { id: number; body: Schema["PatchedPersonWriteRequest"] }) => unwrap(await api.PATCH("/api/v1/people/{id}/", { ...path(id), body })) });
  const newLink = useMutation({ mutationFn: async (id: number) => unwrap(await api.POST("/api/v1/people/{id}/link/", path(id))) });
  return { invite, change, newLink };
}

export function useTeamWrites() {
  const client = useQueryClient();
  const onSuccess = () => Promise.all(["teams", KEY].map((key) => client.invalidateQueries({ queryKey: [key] })));
  const add = useMutation({ onSuccess, mutationFn: async (name: string) => unwrap(await api.POST("/api/v1/teams/", { body: { name } })) });
  const rename = useMutation({ onSuccess, mutationFn: async ({ id, name }: { id: number; name: string }) => unwrap(await api.PATCH("/api/v1/teams/{id}/", { params: { path: { id } }, body: { name } })) });
  const remove = useMutation({
    onSuccess,
    mutationFn: async (id: number) => unwrap(await api.DELETE("/api/v1/teams/{id}/", { params: { path: { id } } })),
  });
  return { add, rename, remove };
}
