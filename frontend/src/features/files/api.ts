import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";

import { api, unwrap, type Schema } from "@/lib/api";
import { uploadFile } from "@/lib/api/upload";

export type Attachment = Schema["Attachment"];

/** The record that the files hang on, as the API names it. */
export interface Subject {
  on: string;
  record: number;
}

const path = (id: number) => ({ params: { path: { id: String(id) } } });

export function useFiles({ on, record }: Subject) {
  return useInfiniteQuery({
    queryKey: ["files", on, record],
    queryFn: async ({ pageParam }) => unwrap(await api.GET("/api/v1/attachments/", { params: { query: { on, record, page: pageParam } as object } })),
    initialPageParam: 1,
    getNextPageParam: (last, pages) => (last.next ? pages.length + 1 : undefined),
  });
}

/** Files stand in the record's timeline too. */
export function useFilesChanged({ on, record }: Subject) {
  const client = useQueryClient();
  return () => Promise.all([client.invalidateQueries({ queryKey: ["files", on, record] }), client.invalidateQueries({ queryKey: ["customers", record, "timeline"] })]);
}

export function useFileWrites(subject: Subject) {
  const onSuccess = useFilesChanged(subject);
  const archive = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.POST("/api/v1/attachments/{id}/archive/", path(id))) });
  const restore = useMutation({ onSuccess, mutationFn: async (id: number) => unwrap(await api.DELETE("/api/v1/attachments/{id}/archive/", path(id))) });
  return { archive, restore };
}

export const sendFile = ({ on, record }: Subject, file: File, onProgress: (part: number) => void, signal: AbortSignal) =>
  uploadFile<Attachment>("/api/v1/attachments/", { file, onProgress, signal, fields: { on, record: String(record) } });
