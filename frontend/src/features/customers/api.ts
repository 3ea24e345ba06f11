import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import type { ListQuery } from "@/components/list/state";
import { useOwn } from "@/components/own/useOwn";
import { usePeople } from "@/hooks/usePeople";
import { api, unwrap, type Schema } from "@/lib/api";

import type { CustomerChanges, CustomerChoices } from "./words";

const KEY = "customers";

export const fetchCustomers = async (query: ListQuery) => unwrap(await api.GET("/api/v1/customers/", { params: { query: query as object } }));

export function useCustomer(id: number) {
  return useQuery({
    queryKey: [KEY, id],
    queryFn: async () => unwrap(await api.GET("/api/v1/customers/{id}/", { params: { path: { id: String(id) } } })),
    enabled: Number.isInteger(id),
  });
}

export function useCustomerChoices() {
  return useQuery({
    queryKey: [KEY, "choices"],
    queryFn: async () => unwrap(await api.GET("/api/v1/customers/choices/")) as CustomerChoices,
    staleTime: 300_000,
  }).data;
}

export const useFormChoices = () => ({ seen: useCustomerChoices(), people: usePeople(), own: useOwn("customers.customer") });

export async function fetchTimeline(id: number, kind: string, page: number) {
  const query = { page, kind: kind || undefined };
  return unwrap(await api.GET("/api/v1/customers/{id}/timeline/", { params: { path: { id: String(id) }, query } }));
}

/** All writes of the customer's page; each makes what is shown be asked again. */
export function useCustomerWrites() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [KEY] });
  const create = useMutation({ onSuccess, mutationFn: createCustomer });
  const change = useMutation({ onSuccess, mutationFn: changeCustomer });
  const archive = useMutation({ onSuccess, mutationFn: archiveCustomer });
  const restore = useMutation({ onSuccess, mutationFn: restoreCustomer });
  return { create, change, archive, restore };
}

const path = (id: number) => ({ params: { path: { id: String(id) } } });

async function createCustomer(body: CustomerChanges) {
  return unwrap(await api.POST("/api/v1/customers/", { body: body as Schema["CustomerListRequest"] }));
}

async function changeCustomer({ id, body }: { id: number; body: CustomerChanges }) {
  return unwrap(await api.PATCH("/api/v1/customers/{id}/", { ...path(id), body }));
}

async function archiveCustomer(id: number) {
  return unwrap(await api.POST("/api/v1/customers/{id}/archive/", path(id)));
}

async function restoreCustomer(id: number) {
  return unwrap(await api.DELETE("/api/v1/customers/{id}/archive/", path(id)));
}

interface Saved<Body> {
  /** Absent for a new one. */
  id?: number;
  body: Body;
}

async function saveContact({ id, body }: Saved<Schema["PatchedContactRequest"]>) {
  if (id === undefined) return unwrap(await api.POST("/api/v1/contacts/", { body: body as Schema["ContactRequest"] }));
  return unwrap(await api.PATCH("/api/v1/contacts/{id}/", { ...path(id), body }));
}

async function saveService({ id, body }: Saved<Schema["PatchedServiceRequest"]>) {
  if (id === undefined) return unwrap(await api.POST("/api/v1/services/", { body: body as Schema["ServiceRequest"] }));
  return unwrap(await api.PATCH("/api/v1/services/{id}/", { ...path(id), body }));
}

/** Contacts and services hang on the customer, so its page is asked again after each write. */
export function useContactWrites() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [KEY] });
  const save = useMutation({ onSuccess, mutationFn: saveContact });
  const archive = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.POST("/api/v1/contacts/{id}/archive/", path(id))) });
  const restore = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.DELETE("/api/v1/contacts/{id}/archive/", path(id))) });
  return { save, archive, restore };
}

export function useServiceWrites() {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: [KEY] });
  return { save: useMutation({ onSuccess, mutationFn: saveService }) };
}
