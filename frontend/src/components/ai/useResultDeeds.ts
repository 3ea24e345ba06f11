import { useMutation, useQueryClient } from "@tanstack/react-query";

import { rateRun, saveNote, type Rating } from "@/lib/ai/api";
import { copyText } from "@/lib/ai/clipboard";
import { mailOf, mailtoOf } from "@/lib/ai/mail";
import { t } from "@/lib/i18n";

import { notify, notifyError } from "../toast";

/** The record that a text is about. */
export interface Subject {
  on: string;
  id: number;
}

/** Copy, open in mail, save as a note, rate: each with what is told afterwards. */
export function useResultDeeds(text: string, run: number | null, subject: Subject | null) {
  return { copy: () => copied(text, t("Kopyalandı.")), mail: mailDeed(text), note: useNote(text, subject), ...useRating(text, run) };
}

const copied = (text: string, told: string) => void copyText(text).then(() => notify(told), notifyError);

function mailDeed(text: string) {
  const { href, whole } = mailtoOf(mailOf(text));
  const onClick = whole ? undefined : () => copied(mailOf(text).body, t("Metin uzun: panoya kopyalandı, e-postaya yapıştırın."));
  return { href, onClick };
}

function useNote(text: string, subject: Subject | null) {
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: (body: string) => saveNote({ on: subject!.on, record: subject!.id, kind: "note", body }),
    onSuccess: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "ai" }),
    onError: notifyError,
  });
  const saved = save.isSuccess && save.variables === text;
  return { save: () => save.mutate(text), saving: save.isPending, saved };
}

function useRating(kept: string, run: number | null) {
  const rate = useMutation({
    mutationFn: (rating: Rating) => rateRun(run!, rating, kept),
    onError: notifyError,
  });
  const rating = rate.isError ? 0 : (rate.variables ?? 0);
  return { rating, rate: (next: -1 | 1) => rate.mutate(rating === next ? 0 : next) };
}
