import { currentLanguage, t } from "@/lib/i18n";

const ZONE = "Europe/Istanbul";
const DAY_MS = 86_400_000;
const SIGNS: Record<string, string> = { TRY: "TL", USD: "USD", EUR: "EUR", GBP: "GBP" };

const locale = () => (currentLanguage() === "en" ? "en-GB" : "tr-TR");

/** "5000.00" -> "5.000,00". Takes the API's decimal string; never does sums. */
export function amount(value: string | number): string {
  const figure = new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  // Intl reads a decimal string exactly; a float would not hold kuruş of large amounts.
  return figure.format(value as Intl.StringNumericLiteral);
}

/** "5000.00" -> "5.000,00 TL". */
export const money = (value: string | number, currency = "TRY") => `${amount(value)} ${SIGNS[currency] ?? currency}`;

export const count = (value: number) => new Intl.NumberFormat(locale()).format(value);

const asDate = (value: string) => new Date(value.length === 10 ? `${value}T00:00:00Z` : value);
const zoneOf = (value: string) => (value.length === 10 ? "UTC" : ZONE);

/** A day or an instant as 15.01.2026, in Istanbul whatever the browser's clock says. */
export function day(value: string): string {
  const parts = new Intl.DateTimeFormat("tr-TR", {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: zoneOf(value),
  });
  return parts.format(asDate(value));
}

/** An instant as 15.01.2026 14:30, Istanbul time. */
export function instant(value: string): string {
  const clock = new Intl.DateTimeFormat("tr-TR", { hour: "2-digit", minute: "2-digit", timeZone: ZONE });
  return `${day(value)} ${clock.format(asDate(value))}`;
}

const istanbulDay = (value: Date) =>
  Date.parse(new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(value));

const dayNumber = (value: string) => (value.length === 10 ? Date.parse(value) : istanbulDay(asDate(value)));

/** Whole calendar days from today to `value`; negative when past. */
export function daysUntil(value: string, now: Date = new Date()): number {
  return Math.round((dayNumber(value) - istanbulDay(now)) / DAY_MS);
}

/** "bugün", "dün", "3 gün önce", "2 ay sonra". */
export function relativeDay(value: string, now: Date = new Date()): string {
  const days = daysUntil(value, now);
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: "auto" });
  if (Math.abs(days) < 31) return words.format(days, "day");
  if (Math.abs(days) < 365) return words.format(Math.round(days / 30.44), "month");
  return words.format(Math.round(days / 365.25), "year");
}

/** +905321234567 -> 0532 123 45 67; a foreign number stays as it is. */
export function phone(e164: string): string {
  const found = /^\+90(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(e164);
  return found ? `0${found[1]} ${found[2]} ${found[3]} ${found[4]}` : e164;
}

/** Today in Istanbul, as the API writes days: 2026-01-15. */
export const today = (now: Date = new Date()) => new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(now);

const SIZES: [least: number, unit: string, digits: number][] = [
  [1e9, "GB", 1],
  [1e6, "MB", 1],
  [1e3, "KB", 0],
];

/** 274_300 -> "274 KB", 8_100_000 -> "8,1 MB". */
export function sizeInWords(bytes: number): string {
  const [least, unit, digits] = SIZES.find(([from]) => bytes >= from) ?? [1, t("bayt"), 0];
  return `${(bytes / least).toLocaleString(locale(), { maximumFractionDigits: digits })} ${unit}`;
}
