import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { closeAssistant, openAssistant } from "@/hooks/useAssistantPanel";
import { usePageRecord, type PageRecord } from "@/hooks/usePageRecord";
import { draw, standIn } from "@/test/assistant";

import { AIActions } from "./AIActions";
import { AIPanel } from "./AIPanel";

const EIS_GOLD: PageRecord = { on: "customers.customer", id: 7, title: "Eis Gold", url: "/musteriler/7" };
const MOOD_EXPO: PageRecord = { on: "customers.customer", id: 8, title: "Mood Expo", url: "/musteriler/8" };
const STREAM = "/api/v1/ai/assistant/stream/";

function Page({ record }: { record?: PageRecord }) {
  usePageRecord(record);
  return (
    <>
      <button type="button">Sayfadaki düğme</button>
      {record && <AIActions on={record.on} record={record.id} title={record.title} url={record.url} />}
      <AIPanel />
    </>
  );
}

const panel = () => screen.getByRole("complementary", { name: "AI Asistan" });
const open = (request?: Parameters<typeof openAssistant>[0]) => act(() => openAssistant(request));

beforeEach(() => vi.stubGlobal("matchMedia", (media: string) => ({ matches: true, media, addEventListener() {}, removeEventListener() {} })));
afterEach(() => {
  act(closeAssistant);
  sessionStorage.clear();
  vi.unstubAllGlobals();
});

describe("AIPanel", () => {
  it("knows the record on the page and offers what can be done with it", async () => {
    standIn();
    draw(<Page record={EIS_GOLD} />);

    open();

    const actions = await within(panel()).findByRole("group", { name: "Bu kayıtla" });
    expect(within(actions).getAllByRole("button").map((button) => button.textContent)).toEqual(["AI ile Email Yaz", "Özetle"]);
    expect(within(panel()).getByRole("link", { name: "Eis Gold" }).getAttribute("href")).toBe("/musteriler/7");
  });

  it("writes at once when a button of the page is pressed", async () => {
    const server = standIn();
    draw(<Page record={EIS_GOLD} />);

    await userEvent.click(await screen.findByRole("button", { name: "Özetle" }));
    await server.settle();

    expect(server.posted(STREAM).map(({ body }) => body)).toMatchObject([{ action: "customers.summary", record: 7 }]);
  });

  it("asks general questions with the record at hand", async () => {
    const server = standIn();
    draw(<Page record={EIS_GOLD} />);
    open({ prompt: "Ne önerirsiniz?" });

    await userEvent.click(within(panel()).getByRole("button", { name: "Öneri" }));
    await userEvent.click(within(panel()).getByRole("button", { name: "AI ile oluştur" }));
    await server.settle();

    const question = { action: "assistant.suggestion", prompt: "Ne önerirsiniz?", on: "customers.customer", record: 7 };
    expect(server.posted(STREAM)[0]?.body).toMatchObject(question);
  });

  it("stays with the record that it wrote about when the person goes on, until told to follow", async () => {
    const server = standIn();
    const { rerender } = draw(<Page record={EIS_GOLD} />);
    await userEvent.click(await screen.findByRole("button", { name: "Özetle" }));
    await server.say({ type: "start", run: 7, engine: "builtin", model: null }, { type: "draft", text: "Eis Gold özeti" });

    rerender(<Page record={MOOD_EXPO} />);
    expect(within(panel()).getByRole("link", { name: "Eis Gold" })).toBeTruthy();
    await userEvent.click(within(panel()).getByRole("button", { name: "Not olarak kaydet" }));
    await server.settle();
    expect(server.posted("/api/v1/notes/")[0]?.body).toMatchObject({ record: 7 });
    await userEvent.click(within(panel()).getByRole("button", { name: "Mood Expo ile çalış" }));

    expect(within(panel()).getByRole("link", { name: "Mood Expo" })).toBeTruthy();
    expect(within(panel()).queryByText("Eis Gold özeti")).toBeNull();
    expect(server.posted(STREAM)).toHaveLength(1);
  });

  it("closes with Esc, gives the focus back, and has everything when it is opened again", async () => {
    standIn();
    draw(<Page />);
    const button = screen.getByRole("button", { name: "Sayfadaki düğme" });
    button.focus();
    open();
    const prompt = within(panel()).getByRole("textbox");
    await waitFor(() => expect(document.activeElement).toBe(prompt));
    await userEvent.paste("Yarım kalan söz");

    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("complementary", { name: "AI Asistan" })).toBeNull();
    expect(document.activeElement).toBe(button);
    open();

    expect(within(panel()).getByRole("textbox")).toHaveProperty("value", "Yarım kalan söz");
  });

  it("says once a session, calmly, that no model is connected", async () => {
    standIn();
    const { unmount } = draw(<Page />);
    open();
    const link = await screen.findByRole("link", { name: "Ollama nasıl bağlanır?" });
    expect(link.getAttribute("href")).toBe("/ayarlar/yapay-zeka");
    unmount();

    draw(<Page />);
    open();
    await screen.findByRole("group", { name: "Serbest" });

    expect(screen.queryByRole("link", { name: "Ollama nasıl bağlanır?" })).toBeNull();
  });

  it("covers a narrow screen as a dialog", () => {
    vi.stubGlobal("matchMedia", (media: string) => ({ matches: false, media, addEventListener() {}, removeEventListener() {} }));
    standIn();
    draw(<Page />);

    open();

    expect(screen.getByRole("dialog", { name: "AI Asistan" }).getAttribute("aria-modal")).toBe("true");
  });
});
