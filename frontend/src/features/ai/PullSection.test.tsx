import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";

import type { PullLine } from "@/lib/ai/api";
import type { AssistantLine } from "@/lib/stream";
import { draw, standIn } from "@/test/assistant";

import { PullSection } from "./PullSection";

const PULL = "/api/v1/ai/models/pull/";

const progress = (percent: number, done = false) =>
  ({ type: "progress", status: "", completed: percent * 81_000_000, total: 8_100_000_000, percent, done }) satisfies PullLine as unknown as AssistantLine;

afterEach(() => vi.unstubAllGlobals());

async function pulling() {
  const server = standIn();
  draw(<PullSection />);
  await userEvent.click(screen.getByRole("button", { name: "İndir: gemma3:12b" }));
  return server;
}

describe("PullSection", () => {
  it("shows how far a download is, and that it is there", async () => {
    const server = await pulling();

    await server.say(progress(42));
    expect(server.posted(PULL)[0]?.body).toEqual({ model: "gemma3:12b" });
    expect(screen.getByText("%42 · 3,4 GB / 8,1 GB")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("42");
    await server.say(progress(100, true));

    expect(screen.getByRole("status").textContent).toBe("gemma3:12b kuruldu.");
  });

  it("stops when told to", async () => {
    const server = await pulling();
    await server.say(progress(42));

    await userEvent.click(screen.getByRole("button", { name: "Durdur" }));

    expect(server.posted(PULL)[0]?.signal.aborted).toBe(true);
    expect(screen.getByRole("status").textContent).toContain("kaldığı yerden");
  });

  it("says why a download failed", async () => {
    const server = await pulling();

    await server.say({ type: "error", code: "pull_failed", message: "Model indirilemedi.", retryable: true });

    expect(screen.getByRole("status").textContent).toBe("Model indirilemedi.");
  });

  it("warns of the document's three models and leaves them selectable", () => {
    standIn();
    draw(<PullSection />);

    expect(screen.getAllByRole("button", { name: /^İndir: (llama3.2|mistral|phi3)$/ })).toHaveLength(3);
    expect(screen.getByText(/Türkçesi zayıf/)).toBeTruthy();
  });
});
