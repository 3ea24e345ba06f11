import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";

import { ApiError } from "@/lib/api";
import { t } from "@/lib/i18n";

import { bringFile } from "./api";

const LARGEST_BYTES = 50 * 1024 * 1024;

/** One file on its way to the server; leads to its wizard once it is there. */
export function useBringing(kind: string) {
  const navigate = useNavigate();
  const [file, setFile] = useState<File>();
  const [part, setPart] = useState(0);
  const [failure, setFailure] = useState<string>();
  const leaving = useRef<AbortController>(undefined);
  useEffect(() => () => leaving.current?.abort(), []);

  const bring = async (brought: File) => {
    setFailure(undefined);
    if (brought.size > LARGEST_BYTES) return setFailure(t("Dosya 50 MB’tan büyük. Lütfen bölerek yükleyin."));
    leaving.current = new AbortController();
    setPart(0);
    setFile(brought);
    try {
      const { id } = await bringFile({ file: brought, kind, onProgress: setPart, signal: leaving.current.signal });
      void navigate(`/ice-aktar/${id}`);
    } catch (problem) {
      if (!(problem instanceof ApiError) || problem.code !== "aborted") setFailure((problem as Error).message);
    } finally {
      setFile(undefined);
    }
  };
  return { file, part, failure, bring, stop: () => leaving.current?.abort() };
}
