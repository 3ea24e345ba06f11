import { t } from "@/lib/i18n";

/** A validator says in words what is wrong, or nothing. Empty is never wrong here: what is required says so itself. */
export type Validator = (value: string) => string | undefined;

const digitsOf = (value: string) => value.replace(/\D/g, "");
const numbers = (digits: string) => [...digits].map(Number);
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** Tax number: ten digits, the last one checks the nine before it (Gelir İdaresi's rule). */
export function isVkn(value: string): boolean {
  if (!/^\d{10}$/.test(value) || /^0+$/.test(value)) return false;
  const digits = numbers(value);
  const weighed = digits.slice(0, 9).map((digit, index) => {
    const moved = (digit + 9 - index) % 10;
    const power = (moved * 2 ** (9 - index)) % 9;
    return moved !== 0 && power === 0 ? 9 : power;
  });
  return (10 - (sum(weighed) % 10)) % 10 === digits[9];
}

/** Identity number: eleven digits, not beginning with 0, the last two check the rest. */
export function isTckn(value: string): boolean {
  if (!/^[1-9]\d{10}$/.test(value)) return false;
  const digits = numbers(value);
  const odd = sum(digits.slice(0, 9).filter((_, index) => index % 2 === 0));
  const even = sum(digits.slice(0, 9).filter((_, index) => index % 2 === 1));
  const tenth = (((odd * 7 - even) % 10) + 10) % 10;
  return digits[9] === tenth && digits[10] === sum(digits.slice(0, 10)) % 10;
}

/** Turkish IBAN: TR and 24 digits whose remainder by 97 is 1. */
export function isIban(value: string): boolean {
  const packed = value.replace(/\s/g, "").toUpperCase();
  if (!/^TR\d{24}$/.test(packed)) return false;
  const turned = `${packed.slice(4)}2927${packed.slice(2, 4)}`;
  return numbers(turned).reduce((rest, digit) => (rest * 10 + digit) % 97, 0) === 1;
}

/** Any usual way of writing a Turkish number, or +country… abroad, as E.164; undefined when it cannot be one. */
export function toE164(value: string): string | undefined {
  const digits = digitsOf(value);
  if (value.trim().startsWith("+") && !digits.startsWith("90")) {
    return /^\d{8,15}$/.test(digits) ? `+${digits}` : undefined;
  }
  const national = digits.replace(/^(0090|90|0)(?=\d{10}$)/, "");
  return /^[2-58]\d{9}$/.test(national) ? `+90${national}` : undefined;
}

export const isEmail = (value: string) => /^[^\s@<>(),;:"]+@[^\s@.,;:<>()]+(\.[^\s@.,;:<>()]+)+$/.test(value);

const said =
  (holds: (value: string) => boolean, message: () => string): Validator =>
  (value) =>
    value.trim() === "" || holds(value.trim()) ? undefined : message();

export const vkn = said(isVkn, () => t("Vergi numarası tutmuyor: 10 rakam olmalı ve son rakam denetimi geçmeli."));
export const tckn = said(isTckn, () => t("T.C. kimlik numarası tutmuyor: 11 rakam olmalı ve denetimi geçmeli."));
export const iban = said(isIban, () => t("IBAN tutmuyor: TR ile başlar, 26 karakterdir."));
export const phone = said(
  (value) => toE164(value) !== undefined,
  () => t("Telefon numarası tanınmadı. Örnek: 0532 123 45 67"),
);
export const email = said(isEmail, () => t("E-posta adresi eksik görünüyor. Örnek: ad@firma.com"));
export const website = said(
  (value) => /^(https?:\/\/)?[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(value),
  () => t("Web adresi tanınmadı. Örnek: firma.com"),
);

/** "5.000,50" -> "5000.50"; undefined when it is not an amount. Both Turkish and plain writing are read. */
export function toDecimal(value: string): string | undefined {
  const written = value.replace(/[\s₺]|TL$/gi, "");
  if (written === "") return "";
  const grouped = /^\d{1,3}(\.\d{3})+(,\d{1,2})?$/.test(written);
  const plain = grouped ? written.replaceAll(".", "").replace(",", ".") : written.replace(",", ".");
  return /^\d+(\.\d{1,2})?$/.test(plain) ? plain : undefined;
}

/** "-1.250,75" -> "-1250.75", with up to six places; undefined when it is not a number. */
export function toNumber(value: string): string | undefined {
  const written = value.trim();
  const grouped = /^-?\d{1,3}(\.\d{3})+(,\d{1,6})?$/.test(written);
  const plain = grouped ? written.replaceAll(".", "").replace(",", ".") : written.replace(",", ".");
  return /^-?\d+(\.\d{1,6})?$/.test(plain) ? plain : undefined;
}

/** "5000.50" -> "5000,50", as it is typed. */
export const fromDecimal = (value: string) => value.replace(".", ",");

export const decimal = said(
  (value) => toDecimal(value) !== undefined,
  () => t("Tutar tanınmadı. Örnek: 5.000,00"),
);

export const number = said(
  (value) => toNumber(value) !== undefined,
  () => t("Sayı tanınmadı. Örnek: 12,5"),
);

export const wholeBetween = (least: number, most: number) =>
  said(
    (value) => /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most,
    () => t("{least} ile {most} arasında bir sayı yazın.", { least, most }),
  );
