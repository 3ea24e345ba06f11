import { describe, expect, test } from "vitest";

import { decimal, email, isIban, isTckn, isVkn, toDecimal, toE164, website, wholeBetween } from "./validators";

/** The check digit of a tax number by the official rule, written plainly, to compare with. */
function vknOf(nine: string): string {
  let sum = 0;
  for (let place = 1; place <= 9; place += 1) {
    const moved = (Number(nine[place - 1]) + 10 - place) % 10;
    const weighed = (moved * 2 ** (10 - place)) % 9;
    sum += moved !== 0 && weighed === 0 ? 9 : weighed;
  }
  return nine + String((10 - (sum % 10)) % 10);
}

describe("tax numbers", () => {
  test.each(["123456789", "987654321", "000000001", "555123444", "904080221"])("%s gets the one right last digit", (nine) => {
    const right = vknOf(nine);
    const accepted = [..."0123456789"].map((last) => nine + last).filter(isVkn);

    expect(accepted).toEqual([right]);
  });

  test.each(["", "123456789", "12345678901", "12345678a0", "0000000000"])("%s is none", (value) => {
    expect(isVkn(value)).toBe(false);
  });
});

describe("identity numbers", () => {
  test("10000000146 is well formed", () => {
    expect(isTckn("10000000146")).toBe(true);
  });

  test.each(["10000000147", "01000000146", "1000000014", "11111111111", "abc"])("%s is not", (value) => {
    expect(isTckn(value)).toBe(false);
  });
});

describe("IBANs", () => {
  test.each(["TR330006100519786457841326", "tr33 0006 1005 1978 6457 8413 26"])("%s is well formed", (value) => {
    expect(isIban(value)).toBe(true);
  });

  test.each(["TR330006100519786457841327", "TR33000610051978645784132", "DE89370400440532013000"])("%s is not a Turkish one", (value) => {
    expect(isIban(value)).toBe(false);
  });
});

describe("telephone numbers", () => {
  test.each(["05321234567", "0 (532) 123 45 67", "532 123 45 67", "+90 532 123 45 67", "00905321234567", "90 532 1234567"])("%s is one number", (value) => {
    expect(toE164(value)).toBe("+905321234567");
  });

  test("a foreign number keeps its country, a fixed line its city", () => {
    expect(toE164("+49 30 901820")).toBe("+4930901820");
    expect(toE164("0212 555 12 34")).toBe("+902125551234");
  });

  test.each(["123", "0132 123 45 67", "+90 532", "telefon"])("%s is none", (value) => {
    expect(toE164(value)).toBeUndefined();
  });
});

describe("words about what was typed", () => {
  test("empty is never wrong", () => {
    expect([email(""), website("  "), decimal("")]).toEqual([undefined, undefined, undefined]);
  });

  test.each(["ali@", "ali@firma", "ali firma@x.com", "@x.com", "a@b..com"])("%s is not an e-mail address", (value) => {
    expect(email(value)).toContain("E-posta");
  });

  test.each(["ali@firma.com.tr", "çağrı+iş@örnek.com"])("%s is one", (value) => {
    expect(email(value)).toBeUndefined();
  });

  test("a day of the month is between 1 and 31", () => {
    expect(wholeBetween(1, 31)("32")).toBe("1 ile 31 arasında bir sayı yazın.");
    expect(wholeBetween(1, 31)("31")).toBeUndefined();
  });
});

describe("amounts", () => {
  test.each([
    ["5.000,50", "5000.50"],
    ["5000,5", "5000.5"],
    ["5000.50", "5000.50"],
    ["1.250.000", "1250000"],
    ["1.500", "1500"],
    ["12 TL", "12"],
    ["₺ 7,25", "7.25"],
  ])("%s is %s", (written, decimalString) => {
    expect(toDecimal(written)).toBe(decimalString);
  });

  test.each(["beş", "5,000.50", "1.2.3", "-5", "5,123"])("%s is none", (written) => {
    expect(toDecimal(written)).toBeUndefined();
  });
});
