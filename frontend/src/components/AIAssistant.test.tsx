import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { AssistantLine, Finding } from "@/lib/stream";
import { draw, standIn } from "@/test/assistant";

import { AIAssistant } from "./AIAssistant";

const START: AssistantLine = { type: "start", run: 7, engine: "ollama", model: "gemma3:12b" };
const DRAFT: AssistantLine = { type: "draft", text: "Konu: Yenileme\n\nSayın Gülşah Hanım," };
const MODEL_TEXT = "Konu: Yenileme 🌿\n\nBorcunuz 500 TL.";
const DONE: AssistantLine = { type: "done", result: MODEL_TEXT, model: "gemma3:12b", engine: "ollama" };
const AMOUNT: Finding = {
  code: "amount",
  message: "Bu tutar kayıtlarda yok.",
  start: [..."Konu: Yenileme 🌿\n\nBorcunuz "].length,
  end: [..."Konu: Yenileme 🌿\n\nBorcunuz 500 TL"].length,
  text: "500 TL",
  severity: "warning",
};
const STREAM = "/api/v1/ai/assistant/stream/";

afterEach(() => vi.unstubAllGlobals());

async function asking(props: Partial<Parameters<typeof AIAssistant>[0]> = {}) {
  const server = standIn();
  const person = userEvent.setup();
  draw(<AIAssistant action="customers.email" record={7} {...props} />);
  await server.settle();
  await person.click(screen.getByRole("button", { name: "AI ile oluştur" }));
  return { server, person };
}

const card = (badge: string) => screen.getByText(badge).closest("section")!;

describe("AIAssistant", () => {
  it("asks with the record and the options, and hands the result over", async () => {
    const onResult = vi.fn();
    const { server } = await asking({ onResult, context: "Hosting" });

    await server.say(START, DRAFT, DONE);

    expect(server.posted(STREAM)[0]?.body).toEqual({
      prompt: "",
      context: "Hosting",
      action: "customers.email",
      on: "customers.customer",
      record: 7,
      options: { length: "medium" },
    });
    expect(onResult).toHaveBeenCalledExactlyOnceWith(MODEL_TEXT);
  });

  it("has the draft at hand while the model writes, and the model's text once it has passed", async () => {
    const { server } = await asking();

    await server.say(START, DRAFT, { type: "text", delta: "Konu" });
    expect(screen.getByRole("link", { name: "E-postada aç" }).getAttribute("href")).toContain("subject=Yenileme&body=Say%C4%B1n");
    expect(within(card("gemma3:12b")).queryByRole("button", { name: "Bunu kullan" })).toBeNull();
    await server.say(DONE);

    expect(card("gemma3:12b").dataset.kept).toBe("true");
    expect(screen.getByRole("link", { name: "E-postada aç" }).getAttribute("href")).toContain("Borcunuz");
  });

  it("leaves a person's choice alone", async () => {
    const { server, person } = await asking();
    await server.say(START, DRAFT, DONE);

    await person.click(within(card("Yerleşik taslak")).getByRole("button", { name: "Bunu kullan" }));

    expect(card("Yerleşik taslak").dataset.kept).toBe("true");
    expect(screen.getByRole("button", { name: "Bunu kullan" }).closest("section")).toBe(card("gemma3:12b"));
  });

  it("underlines what the check could not confirm, with its reason there and in the list", async () => {
    const { server, person } = await asking();

    await server.say(START, DRAFT, { type: "text", delta: MODEL_TEXT }, { type: "check", findings: [AMOUNT] }, DONE);

    const mark = document.querySelector("mark")!;
    expect(mark.textContent).toBe("500 TL");
    expect(mark.getAttribute("aria-description")).toBe(AMOUNT.message);
    expect(within(screen.getByRole("region", { name: "Doğrulanamayanlar" })).getByText(AMOUNT.message)).toBeTruthy();
    await person.hover(mark);
    expect((await screen.findByRole("tooltip")).textContent).toBe(AMOUNT.message);
  });

  it("says in words why the draft stands in, and still shows what the model wrote", async () => {
    const { server } = await asking();
    const fallback = { code: "check_failed", message: "Modelin metnindeki tutar doğrulanamadı." };

    await server.say(START, DRAFT, { ...DONE, result: "Konu: Yenileme", fallback, model_text: MODEL_TEXT });

    expect(screen.getByText(/tutar doğrulanamadı/)).toBeTruthy();
    expect(card("Yerleşik taslak").dataset.kept).toBe("true");
    expect(card("gemma3:12b").textContent).toContain("Borcunuz 500 TL");
  });

  it("does not repeat with every text that no model is connected", async () => {
    const { server } = await asking();
    const fallback = { code: "ai_unavailable", message: "Yapay zekâ sunucusuna ulaşılamıyor." };

    await server.say({ ...START, engine: "builtin" }, DRAFT, { ...DONE, engine: "builtin", result: "Konu: Yenileme", fallback, model_text: "" });

    expect(card("Yerleşik taslak").dataset.kept).toBe("true");
    expect(screen.queryByText(/ulaşılamıyor/)).toBeNull();
  });

  it("sends the text as the person left it along with the rating", async () => {
    const { server, person } = await asking();
    await server.say(START, DRAFT, DONE);

    await person.click(screen.getByRole("button", { name: "Düzenle" }));
    await person.click(screen.getByRole("textbox", { name: "Metni düzenle" }));
    await person.paste(" Teşekkürler.");
    await person.click(screen.getByRole("button", { name: "Beğen" }));
    await server.settle();

    expect(server.posted("/api/v1/ai/runs/7/rating/")[0]?.body).toEqual({ rating: 1, kept: `${MODEL_TEXT} Teşekkürler.` });
  });

  it("saves a note on the record it asked about", async () => {
    const { server, person } = await asking();
    await server.say(START, DRAFT, DONE);

    await person.click(screen.getByRole("button", { name: "Not olarak kaydet" }));
    await server.settle();

    const body = { on: "customers.customer", record: 7, kind: "note", body: MODEL_TEXT };
    expect(server.posted("/api/v1/notes/")[0]?.body).toEqual(body);
    expect(screen.getByRole("button", { name: "Not kaydedildi" })).toBeTruthy();
  });

  it("writes again shorter when asked", async () => {
    const { server, person } = await asking();
    await server.say(START, DRAFT, DONE);

    await person.click(screen.getByRole("button", { name: "Yeniden yaz" }));
    await person.click(await screen.findByRole("menuitem", { name: "Daha kısa" }));
    await server.settle();

    expect(server.posted(STREAM)[1]?.body).toMatchObject({ options: { length: "short" } });
  });

  it("tells the stages in words and does not read every word out", async () => {
    const { server } = await asking();
    const told = () => screen.getByRole("status").textContent;

    await server.say(START, DRAFT, { type: "queued", position: 2 });
    expect(told()).toBe("Sırada 2. kişisiniz");
    await server.say({ type: "waiting", loading: true });
    expect(told()).toBe("Model yükleniyor (ilk kullanım 10-30 sn)");
    await server.say({ type: "text", delta: "Merhaba" });

    expect(told()).toBe("Yazıyor…");
    expect(card("gemma3:12b").closest("[aria-live]")).toBeNull();
    expect(screen.getByRole("button", { name: "Durdur" })).toBeTruthy();
  });

  it("shows markup from a model or a fact as the letters it is", async () => {
    const { server } = await asking();
    const planted = '<img src="https://evil.example/x.png"> ![x](https://evil.example/y.png) [bas](javascript:alert(1))';

    const source = { label: "Not", value: planted, url: "https://evil.example/", title: "Tıkla" };
    await server.say(START, { type: "sources", items: [source], omitted: [] }, { ...DONE, result: planted });

    expect(card("gemma3:12b").textContent).toContain(planted);
    expect(document.querySelector("img, iframe, script[src]")).toBeNull();
    expect([...document.querySelectorAll("a")].map((link) => link.protocol)).toEqual(["mailto:"]);
  });

  it("waits for words where the question is a general one", async () => {
    const server = standIn();
    draw(<AIAssistant action="email" />);
    await server.settle();
    const ask = screen.getByRole<HTMLButtonElement>("button", { name: "AI ile oluştur" });

    expect(ask.disabled).toBe(true);
    await userEvent.click(screen.getByRole("textbox"));
    await userEvent.paste("Bayram kutlaması yaz");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await server.settle();

    expect(server.posted(STREAM)[0]?.body).toMatchObject({ action: "email", prompt: "Bayram kutlaması yaz" });
  });
});
