import { useRef, useState } from "react";

import { t } from "@/lib/i18n";

import { sendFile, useFilesChanged, type Subject } from "./api";

/** What the server takes; said before anything is sent. */
export const LARGEST_MB = 20;
const MEGA = 1024 * 1024;

export interface Upload {
  key: number;
  name: string;
  /** From 0 to 1. */
  part: number;
  /** Why it did not arrive, in words. */
  failure?: string;
  stop: () => void;
}

/** What is wrong with a file before it is sent. */
export function refusal(file: Pick<File, "size">): string | undefined {
  if (file.size === 0) return t("Dosya boş.");
  return file.size > LARGEST_MB * MEGA ? t("Dosya en çok {most} MB olabilir.", { most: LARGEST_MB }) : undefined;
}

/** Files on their way to the record; those that arrived leave the list, those that did not say why. */
export function useUploads(subject: Subject) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const serial = useRef(0);
  const arrived = useFilesChanged(subject);
  const drop = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));
  const change = (key: number, with_: Partial<Upload>) => setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...with_ } : one)));

  const send = async (file: File) => {
    const key = (serial.current += 1);
    const abort = new AbortController();
    const failure = refusal(file);
    setUploads((all) => [...all, { key, name: file.name, part: 0, failure, stop: () => abort.abort() }]);
    if (failure) return;
    try {
      await sendFile(subject, file, (part) => change(key, { part }), abort.signal);
      drop(key);
      await arrived();
    } catch (error) {
      if (abort.signal.aborted) drop(key);
      else change(key, { failure: (error as Error).message });
    }
  };
  const sendAll = async (files: Iterable<File>) => {
    for (const file of files) await send(file);
  };
  return { uploads, sendAll, drop };
}
