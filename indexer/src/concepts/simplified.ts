import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });

const UNITS = 0x1_00_00;
const FIRST_HAN = 0x34_00,
  LAST_HAN = 0x9f_ff;

/** The simplified character of each of the basic plane; 0: not asked for yet. */
const SIMPLIFIED = new Uint16Array(UNITS);

function simplifyUnit(unit: number): number {
  const known = SIMPLIFIED[unit];
  if (known !== undefined && known !== 0) return known;
  const character = String.fromCharCode(unit);
  const converted = convert(character);
  const simple = converted.length === 1 ? converted.charCodeAt(0) : unit;
  SIMPLIFIED[unit] = simple;
  return simple;
}

/**
 * A text in simplified characters, each converted alone: offsets stay, and what is compared is converted alike. The way
 * to print it is `toSimplified`.
 */
export function simplifyEach(text: string): string {
  let simple = "",
    from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < FIRST_HAN || unit > LAST_HAN) continue;
    const other = simplifyUnit(unit);
    if (other === unit) continue;
    simple += text.slice(from, at) + String.fromCharCode(other);
    from = at + 1;
  }
  return from === 0 ? text : simple + text.slice(from);
}

/** A text in simplified characters, as one writes it (OpenCC, with its phrases: 乾隆 stays 乾隆). */
export const toSimplified = (text: string): string => convert(text);
