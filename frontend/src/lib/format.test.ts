import { expect, test } from "vitest";

import { day, daysUntil, instant, money, phone, relativeDay, today } from "./format";
import { compareTr, fold, foldedIncludes, lowerTr, upperTr } from "./tr";

const NOON = new Date("2026-01-15T12:00:00Z");

test("money is written the Turkish way and large amounts keep their kuruş", () => {
  expect(money("5000.00")).toBe("5.000,00 TL");
  expect(money("12345678901234567.89")).toBe("12.345.678.901.234.567,89 TL");
  expect(money("0.5", "USD")).toBe("0,50 USD");
});

test("days and instants are Istanbul's whatever the clock of the browser says", () => {
  expect(day("2026-01-15")).toBe("15.01.2026");
  expect(day("2026-01-14T22:30:00Z")).toBe("15.01.2026");
  expect(instant("2026-01-14T22:30:00Z")).toBe("15.01.2026 01:30");
  expect(today(new Date("2026-01-14T22:30:00Z"))).toBe("2026-01-15");
});

test("distances are counted in calendar days", () => {
  expect(daysUntil("2026-01-16", NOON)).toBe(1);
  expect(daysUntil("2026-01-14T21:30:00Z", NOON)).toBe(0);
  expect(relativeDay("2026-01-14", NOON)).toBe("dün");
  expect(relativeDay("2026-01-18", NOON)).toBe("3 gün sonra");
  expect(relativeDay("2025-11-10", NOON)).toBe("2 ay önce");
});

test("a Turkish number is grouped as people read it", () => {
  expect(phone("+905321234567")).toBe("0532 123 45 67");
  expect(phone("+4930901820")).toBe("+4930901820");
});

test("the four letters i meet when folded and part when cased", () => {
  expect(["IŞIK", "ışık", "İŞİK", "isik", "Isık"].map(fold)).toEqual(Array(5).fill("isik"));
  expect(foldedIncludes("Çağrı Öğütçü", " CAGRI ogut")).toBe(true);
  expect([upperTr("iı"), lowerTr("İI")]).toEqual(["İI", "iı"]);
});

test("names stand in Turkish order", () => {
  expect(["Zirve", "Çınar", "İnci", "Ilgaz", "Cam", "Şafak", "Su"].sort(compareTr)).toEqual(["Cam", "Çınar", "Ilgaz", "İnci", "Su", "Şafak", "Zirve"]);
});
