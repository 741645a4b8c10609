import type { Removal } from "../../clean/block.ts";

/** A dateline opens one of the first paragraphs: captions may stand above it. */
const PARAGRAPHS = 4;
const MOST_CHARS = 90;
const MOST_WORDS = 12;
const MOST_LOWER_WORDS = 3;

// `SEOUL, 14. Juni (Yonhap) – ` `PARIS, le 9 décembre (AFP) - ` `Madrid, 3 may (EFE).- ` `МОСКВА, 3 мар - `
const BEFORE_DASH =
  /^[^\p{L}\n]{0,6}(\p{L}[^\n]{1,80}?)(?:\s[-–—]{1,2}(?=\s)|[\d.)]\s?[-–—](?=\s)|\s\/\p{Lu}{3,8}\/)/u;
// A day, an agency in brackets, or a place in capitals: "China – ein Land im Wandel" is no dateline.
const STAMP = /\d|\([\p{L}. /]{2,30}\)|^[\p{Lu}\s,.'’-]{3,}[-–—]+$/u;
// `(서울=연합뉴스)` `[서울=뉴시스]` `【ワシントン=共同】` `［北京 ３日 ロイター］` `新华社北京3月10日电` `（中央社東京10日電）`
const CJK =
  /^\s?(?:[([（【［][^\])）】］\n]{2,40}[\])）】］]|[\p{sc=Han}]{2,14}\d{1,2}月\d{1,2}日电)/u;
const CJK_STAMP = /[=＝/]|\d\s?日|共同|ロイター|时事|時事|日电|日電/u;

/** Length of a paragraph's dateline: the place, the day and the agency in front of a dash. 0 if it has none. */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, MOST_CHARS);
  const cjk = CJK.exec(head)?.[0] ?? "";
  if (cjk !== "" && CJK_STAMP.test(cjk)) return cjk.length;
  const match = BEFORE_DASH.exec(head);
  if (match === null || !STAMP.test(match[0])) return 0;
  const words = (match[1] ?? "").split(/[\s,/]+/u);
  const lower = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length <= MOST_WORDS && lower <= MOST_LOWER_WORDS
    ? match[0].length
    : 0;
}

/** A piece of a text, as UTF-16 offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where datelines stand in a text. */
export function findDatelines(text: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  for (let at = 0; at < PARAGRAPHS && start < text.length; at += 1) {
    const next = text.indexOf("\n\n", start);
    const end = next < 0 ? text.length : next;
    const length = datelineLength(text.slice(start, end));
    if (length > 0) found.push({ start, end: start + length });
    start = end + 2;
  }
  return found;
}

/** Lines above the body that cleaning took out, such as a table's head, may hold the dateline. */
const REMOVED_LINES = 6;

/** The dateline of an article whose first lines were taken out with a table, or null. */
export function removedDateline(removed: readonly Removal[]): string | null {
  for (const { text } of removed
    .filter(({ place }) => place !== "after")
    .slice(0, REMOVED_LINES)) {
    const length = datelineLength(text);
    if (length > 0) return text.slice(0, length);
  }
  return null;
}
