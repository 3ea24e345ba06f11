import { describe, expect, it } from "vitest";

import { mailOf, mailtoOf } from "./mail";

describe("mailOf", () => {
  it.each([
    ["Konu: Sözleşme yenileme\n\nSayın Ayşe Hanım,\nMerhaba.", "Sözleşme yenileme", "Sayın Ayşe Hanım,\nMerhaba."],
    ["  KONU : Ödeme\r\nMerhaba", "Ödeme", "Merhaba"],
    ["Subject: Renewal\n\nDear Ayşe,", "Renewal", "Dear Ayşe,"],
    ["Konu: Yalnız konu", "Yalnız konu", ""],
    ["Konu:\nMerhaba", "", "Merhaba"],
    ["Merhaba,\nKonu: ikinci satır", "", "Merhaba,\nKonu: ikinci satır"],
    ["Konumuz: yok", "", "Konumuz: yok"],
  ])("reads %j", (text, subject, body) => {
    expect(mailOf(text)).toEqual({ subject, body });
  });
});

describe("mailtoOf", () => {
  it("writes letters, line ends and signs so that the mail program reads them back", () => {
    const { href, whole } = mailtoOf({ subject: "Ödeme & vade?", body: "Işıl,\n%20 + #1" }, "ayse@eisgold.com.tr");
    const fields = Object.fromEntries(href.split("?")[1]!.split("&").map((field) => field.split("=").map(decodeURIComponent)));

    expect(whole).toBe(true);
    expect(href.startsWith("mailto:ayse@eisgold.com.tr?")).toBe(true);
    expect(fields).toEqual({ subject: "Ödeme & vade?", body: "Işıl,\r\n%20 + #1" });
  });

  it("does not let an address carry more than an address", () => {
    expect(mailtoOf({ subject: "", body: "" }, "a@b.tr?bcc=c@d.tr").href).toBe("mailto:a@b.tr%3Fbcc%3Dc%40d.tr");
  });

  it("leaves a body out that would be cut on the way", () => {
    const { href, whole } = mailtoOf({ subject: "Rapor", body: "ş".repeat(400) });

    expect(whole).toBe(false);
    expect(href).toBe("mailto:?subject=Rapor");
  });
});
