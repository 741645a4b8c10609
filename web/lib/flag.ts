/** Distance from "A" to the regional indicator symbol for A. */
const REGIONAL_INDICATOR = 0x1f1e6 - "A".charCodeAt(0);

/** Flag emoji of an ISO 3166-1 alpha-2 code; the empty string for anything else. */
export function toFlag(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return "";
  return String.fromCodePoint(
    ...code
      .split("")
      .map((letter) => letter.charCodeAt(0) + REGIONAL_INDICATOR),
  );
}
