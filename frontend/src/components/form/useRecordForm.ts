import { useEffect, useRef, useState } from "react";

import { complaints } from "@/components/fields/check";
import type { FieldSpec, FieldValue, Values } from "@/components/fields/spec";
import { ApiError } from "@/lib/api";

import { dropDraft, keepDraft, readDraft } from "./draft";

interface Options {
  /** Names the draft on this computer, as "customers.7". */
  draftKey: string;
  specs: FieldSpec[];
  initial: Values;
  save: (values: Values) => Promise<unknown>;
}

const PAUSE_MS = 700;

const same = (a: FieldValue | undefined, b: FieldValue | undefined) => JSON.stringify(a ?? "") === JSON.stringify(b ?? "");

export function changedNames(values: Values, initial: Values): string[] {
  return Object.keys(values).filter((name) => !same(values[name], initial[name]));
}

/** The state of one form: values with their draft, complaints of both sides, one save at a time. */
export function useRecordForm({ draftKey, specs, initial, save }: Options) {
  const [draft] = useState(() => readDraft(draftKey));
  const [values, setValues] = useState<Values>({ ...initial, ...draft });
  const [restored, setRestored] = useState(draft !== undefined);
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set(Object.keys(draft ?? {})));
  const [refused, setRefused] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<ApiError | Error>();
  const [saving, setSaving] = useState(false);
  const guard = useRef(false);
  const pause = useRef<number>(undefined);

  const changed = changedNames(values, initial);
  const found = complaints(specs, values);
  useEffect(() => () => window.clearTimeout(pause.current), []);

  const touch = (name: string) => setTouched((before) => (before.has(name) ? before : new Set([...before, name])));

  const change = (name: string, value: FieldValue) => {
    const next = { ...values, [name]: value };
    setValues(next);
    setRefused(({ [name]: mended, ...others }) => others);
    if (changedNames(next, initial).length > 0) keepDraft(draftKey, next);
    else dropDraft(draftKey);
    window.clearTimeout(pause.current);
    pause.current = window.setTimeout(() => touch(name), PAUSE_MS);
  };

  const submit = async (): Promise<boolean> => {
    if (guard.current) return false;
    setTouched(new Set(specs.map((spec) => spec.name)));
    if (Object.keys(found).length > 0) return false;
    guard.current = true;
    setSaving(true);
    setFailure(undefined);
    try {
      await save(values);
      dropDraft(draftKey);
      return true;
    } catch (error) {
      setRefused(fieldMessages(error));
      setFailure(error as Error);
      return false;
    } finally {
      guard.current = false;
      setSaving(false);
    }
  };

  const startOver = () => {
    dropDraft(draftKey);
    setValues(initial);
    setRestored(false);
    setTouched(new Set());
    setRefused({});
  };

  const errorOf = (name: string) => refused[name] ?? (touched.has(name) ? found[name] : undefined);
  const keepRestored = () => setRestored(false);

  return { values, change, touch, errorOf, submit, saving, failure, changed, restored, keepRestored, startOver, setValues };
}

/** The server's words, one sentence a field. */
export function fieldMessages(error: unknown): Record<string, string> {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(Object.entries(error.fields).map(([name, messages]) => [name, messages.join(" ")]));
}
