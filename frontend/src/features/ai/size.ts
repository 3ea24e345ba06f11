import { currentLanguage } from "@/lib/i18n";

const GIGA = 1e9;
const MEGA = 1e6;

/** Bytes as "8,1 GB" or "274 MB". */
export function inBytes(bytes: number): string {
  const [amount, unit, digits] = bytes >= GIGA ? [bytes / GIGA, "GB", 1] : [bytes / MEGA, "MB", 0];
  return `${amount.toLocaleString(currentLanguage(), { maximumFractionDigits: digits })} ${unit}`;
}
