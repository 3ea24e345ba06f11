import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";

import { notifyError } from "@/components/toast";
import { getModels, setDefaultModel } from "@/lib/ai/api";

export function useModels() {
  return useQuery({ queryKey: ["ai", "models"], queryFn: getModels });
}

export function useDefaultModel() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: setDefaultModel,
    onSuccess: () => queries.invalidateQueries({ queryKey: ["ai"] }),
    onError: notifyError,
  });
}
