import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";

import type { FieldSpec, Values } from "@/components/fields/spec";
import { ApiError } from "@/lib/api";
import { email } from "@/lib/validators";

import { readDraft } from "./draft";
import { useRecordForm } from "./useRecordForm";

const SPECS: FieldSpec[] = [
  { name: "name", label: "Firma adı", kind: "text", required: true },
  { name: "email", label: "E-posta", kind: "email", validate: email },
];
const INITIAL: Values = { name: "", email: "" };

const formWith = (save: (values: Values) => Promise<unknown>) =>
  renderHook(() => useRecordForm({ draftKey: "customers.new", specs: SPECS, initial: INITIAL, save }));

test("typing leaves a draft, and a new page begins with it", () => {
  const first = formWith(vi.fn());
  act(() => first.result.current.change("name", "Mood Expo"));
  first.unmount();

  const second = formWith(vi.fn());

  expect(second.result.current.values.name).toBe("Mood Expo");
  expect(second.result.current.restored).toBe(true);
});

test("typing back to what it was leaves no draft", () => {
  const { result } = formWith(vi.fn());
  act(() => result.current.change("name", "M"));
  act(() => result.current.change("name", ""));

  expect(readDraft("customers.new")).toBeUndefined();
  expect(result.current.changed).toEqual([]);
});

test("nothing is sent while a field is wrong, and the field says why", async () => {
  const save = vi.fn();
  const { result } = formWith(save);
  act(() => result.current.change("email", "ali@"));

  await act(() => result.current.submit());

  expect(save).not.toHaveBeenCalled();
  expect(result.current.errorOf("name")).toBe("Bu alan boş kalamaz.");
  expect(result.current.errorOf("email")).toContain("E-posta adresi eksik");
});

test("two quick submits save once", async () => {
  let finish = () => undefined as void;
  const save = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { result } = formWith(save);
  act(() => result.current.change("name", "Mood Expo"));

  await act(async () => {
    const both = [result.current.submit(), result.current.submit()];
    finish();
    await Promise.all(both);
  });

  expect(save).toHaveBeenCalledTimes(1);
  expect(readDraft("customers.new")).toBeUndefined();
});

test("what the server refuses stands at its field until the field changes, and the draft stays", async () => {
  const save = vi.fn(() => Promise.reject(new ApiError(400, "invalid", "Geçersiz", { name: ["Bu ad kullanılıyor."] })));
  const { result } = formWith(save);
  act(() => result.current.change("name", "Eis Gold"));

  await act(() => result.current.submit());
  expect(result.current.errorOf("name")).toBe("Bu ad kullanılıyor.");
  expect(readDraft("customers.new")).toEqual({ name: "Eis Gold", email: "" });

  act(() => result.current.change("name", "Eis Gold İzmir"));
  expect(result.current.errorOf("name")).toBeUndefined();
});
