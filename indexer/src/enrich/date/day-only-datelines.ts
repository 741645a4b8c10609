import type { DatedPage } from "./dated-page.ts";
import { withAsciiDigits } from "./written-date.ts";

/** A dateline that tells the day of the month and nothing else, as agencies of East Asia write it. */
export interface DayOnly {
  readonly day: number;
  readonly quote: string;
  readonly index: number;
}

// `（中央社台北14日電）` `［東京 14日 ロイター］` `（新加坡14日讯）`; not `【6月14日 AFP】`
const IN_BRACKETS =
  /^[(（【[［][^\n()（）【】[\]［］月\d]{1,14}(3[01]|[12]\d|0?[1-9])日[^\n()（）【】[\]［］]{0,12}[)）】\]］]/u;
// `中新社东京14日电`
const WIRED = /^\p{sc=Han}{4,12}(?<!月)(3[01]|[12]\d|0?[1-9])日[电電讯訊]/u;
const LANGUAGES: ReadonlySet<string> = new Set(["zh", "ja"]);

/** A lead and a caption may stand above. */
const PARAGRAPHS = 3;
const OPENING_CHARS = 60;

/** The datelines of a text's first paragraphs that hold a day alone. */
export function findDayOnly({ article, calendar }: DatedPage): DayOnly[] {
  if (!LANGUAGES.has(calendar.language)) return [];
  let start = 0;
  return article.text.split("\n\n", PARAGRAPHS).flatMap((paragraph) => {
    const from = start;
    start += paragraph.length + "\n\n".length;
    const opening = withAsciiDigits(paragraph.slice(0, OPENING_CHARS));
    const match = IN_BRACKETS.exec(opening) ?? WIRED.exec(opening);
    if (match === null) return [];
    const digits = match[1] ?? "";
    const at = opening.indexOf(`${digits}日`);
    const quote = paragraph.slice(at, at + digits.length + 1);
    return [{ day: Number(digits), quote, index: from + at }];
  });
}
