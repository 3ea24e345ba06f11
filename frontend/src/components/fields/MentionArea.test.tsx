import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test } from "vitest";

import { MentionArea } from "./MentionArea";

const colleagues = [
  { id: 7, name: "Ayşe Yılmaz", title: "Müşteri Yöneticisi" },
  { id: 8, name: "Işık Demir", title: "" },
];

function Note() {
  const [text, setText] = useState("");
  return (
    <>
      <MentionArea aria-label="Not" value={text} onWrite={setText} />
      <output>{text}</output>
    </>
  );
}

function renderNote() {
  const client = new QueryClient();
  client.setQueryData(["people"], colleagues);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <Note />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return screen.getByLabelText<HTMLTextAreaElement>("Not");
}

test("a colleague is named with the keyboard alone", async () => {
  const area = renderNote();

  await userEvent.type(area, "Teklifi @isi");
  await screen.findByRole("option", { name: /Işık Demir/ });
  await userEvent.keyboard("{Enter}hazırlar");

  expect(area.value).toBe("Teklifi @Işık Demir hazırlar");
  expect(screen.getByRole("status").textContent).toBe("Teklifi @[Işık Demir](person:8) hazırlar");
});

test("Esc leaves the letters as they were typed", async () => {
  const area = renderNote();

  await userEvent.type(area, "@ay");
  await userEvent.keyboard("{Escape}");

  expect(screen.queryByRole("option")).toBeNull();
  expect(area.value).toBe("@ay");
});
