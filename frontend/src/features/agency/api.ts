import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { ME_KEY } from "@/hooks/useMe";
import { api, unwrap, type Schema } from "@/lib/api";
import { uploadFile } from "@/lib/api/upload";

export type Agency = Schema["Agency"];

const KEY = ["agency"];

export function useAgency() {
  return useQuery({ queryKey: KEY, queryFn: async () => unwrap(await api.GET("/api/v1/agency/")) });
}

export function useAgencyWrites() {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: async (body: Schema["PatchedAgencyRequest"]) => unwrap(await api.PATCH("/api/v1/agency/", { body })),
    onSuccess: (saved) => {
      client.setQueryData(KEY, saved);
      return client.invalidateQueries({ queryKey: ME_KEY });
    },
  });
  const onSuccess = () => client.invalidateQueries({ queryKey: KEY });
  const putLogo = useMutation({ onSuccess, mutationFn: (file: File) => uploadFile("/api/v1/agency/logo/", { file, method: "PUT", onProgress: () => undefined, signal: new AbortController().signal }) });
  const dropLogo = useMutation({ onSuccess, mutationFn: async () => unwrap(await api.DELETE("/api/v1/agency/logo/")) });
  return { change, putLogo, dropLogo };
}
