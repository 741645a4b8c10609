import type { CleanArticle } from "../clean/clean.ts";
import { SOURCE_LINE } from "../clean/rules/about-lines.ts";
import { AGENCIES } from "../knowledge/agencies.ts";

/** Shorter names are words when written small: ap, efe. */
const LONG_NAME = 5;

/** `EUROPA PRESS` and `Europa Press` are one. */
const toKey = (name: string) =>
  name.length >= LONG_NAME ? name.toLowerCase() : name;

const NAME_OF = new Map(
  Object.entries(AGENCIES).flatMap(([name, forms]) =>
    forms.map((form) => [toKey(form), name] as const),
  ),
);
const nameOf = (form: string) => NAME_OF.get(toKey(form.trim()));

/** A dateline stands in one of the first paragraphs, below a lead or a caption. */
const PARAGRAPHS = 3;
const DATELINE_CHARS = 90;

// `SEOUL, 14. Juni (Yonhap) –` `МОСКВА, 22 сентября. /ТАСС/.` `(서울=연합뉴스)` `[서울=뉴시스]` `【北京＝共同】` `（东京 共同社）`
const BRACKETED = /[(（[【［/]([^()（）[\]【】［］/\n]{2,40})[)）\]】］/]/gu;
// `PARIS (Reuters) -` needs no look behind; `新华社北京3月10日电` `中新社东京14日电` `据韩联社报道`
const CHINESE =
  /^[（(【]?据?(\p{sc=Han}{2,3}[社网網])[^。\n]{0,24}?(?:电|電|讯|訊|报道|報道|報導)/u;
// `HANOI, June 14 - Reuters -` `BERLIN – dpa –` `МОСКВА, 14 июн — РИА Новости. `
const DASHED =
  /^[^\n]{2,50}?[-–—]\s?(\p{L}{2,12}(?:\s\p{L}{2,12})?)(?:\s?[-–—]|\.)\s/u;
// `Seoul/Yonhap` `seoul=yonhap` `dpa/AFP`
const PARTS = /[=＝/,、·;:]|\s[-–—]\s/u;
// `Von dpa 30.04.2024` `By Reuters`
const BYLINE = /^(?:von|by|par|por|from|di|от)\s+/iu;
// `Quelle: dpa` `Source: Reuters, AFP`; not `Foto: dpa`, whose article is the outlet's own
const AFTER_COLON = /^[^:：]*[:：]\s*/u;
const FIRST_NAME = /\s*[,;|/]\s*|\s+\d/;

/** Short lines around a text are bylines; longer ones tell something else. */
const LONGEST_BYLINE = 60;

/**
 * The news agency that an article is taken over from, by its dateline, its byline or its source line.
 *
 * @returns the name it is listed by (`Yonhap`), or null
 */
export function findAgency({ text, removed }: CleanArticle): string | null {
  for (const paragraph of text.split("\n\n", PARAGRAPHS)) {
    const found = inDateline(paragraph.slice(0, DATELINE_CHARS));
    if (found !== null) return found;
  }
  for (const { text: line } of removed) {
    const opening = SOURCE_LINE.test(line) ? AFTER_COLON : BYLINE;
    if (line.length > LONGEST_BYLINE || !opening.test(line)) continue;
    const [first = ""] = line.replace(opening, "").split(FIRST_NAME);
    const found = nameOf(first);
    if (found !== undefined) return found;
  }
  return null;
}

function inDateline(opening: string): string | null {
  const chinese = CHINESE.exec(opening.trim())?.[1];
  const wired = chinese === undefined ? undefined : nameOf(chinese);
  if (wired !== undefined) return wired;
  for (const [, inside] of opening.matchAll(BRACKETED))
    for (const part of inside?.split(PARTS) ?? []) {
      const name = nameOf(part) ?? nameOf(lastWord(part)) ?? glued(part);
      if (name !== undefined) return name;
    }
  const dashed = DASHED.exec(opening)?.[1];
  return (dashed === undefined ? undefined : nameOf(dashed)) ?? null;
}

/** `Seoul Yonhap` `도쿄 교도통신` → `Yonhap` */
const lastWord = (part: string) => part.trim().split(/\s/).at(-1) ?? "";

const GLUED = [...NAME_OF].filter(([form]) => /^\p{sc=Han}+$/u.test(form));

/** `ソウル共同` → `共同` */
const glued = (part: string) =>
  GLUED.find(([form]) => part.trim().endsWith(form))?.[1];
