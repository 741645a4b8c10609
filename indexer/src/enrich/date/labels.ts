import { MODIFIED_WORDS, OTHER_WORDS, PUBLISHED_WORDS } from "./label-words.ts";

/** What the words before a date say that it is the date of. */
export type Label = "published" | "modified" | "other" | null;

// Between a label and its date: `: ` ` am ` ` on ` ` le ` and a weekday, `Published: Friday, `
const BETWEEN = String.raw`[\s:：.,;|>=•–—\-(\[$/]{0,6}(?:(?:am|on|at|le|el|il|em|op|den|the|as of|date|datum|of|del?|by|vom|van|по|от|la|há|ngày|في|um|is)[\s:.]{1,3})?(?:\d{1,2}[:.h]?\d\d(?:\s?(?:Uhr|[ap]\.?m\.?|[A-Z]{3,4}))*[\s,]*)?(?:[\p{L}.]{2,12}[.,]?\s{0,2}){0,1}(?:,\s*)?`;

const endingIn = (words: readonly string[]) =>
  new RegExp(
    `(?<![\\p{L}\\p{M}])(?:${words.join("|")})(?:\\(e\\))?${BETWEEN}$`,
    "iu",
  );
const PUBLISHED = endingIn(PUBLISHED_WORDS);
const MODIFIED = endingIn(MODIFIED_WORDS);
const OTHER = endingIn(OTHER_WORDS);
// Words of CJK stand without space: `기사입력 2024.06.14` `最終更新日：`
const PUBLISHED_CJK =
  /(?:입력|등록일?|게시일?|작성일?|발행일?|승인|公開日?|掲載日?|投稿日?|発行日?|配信日?|发布(?:时间|日期|于)?|發布(?:時間|日期)?|发表(?:时间|于)?|時間|时间|日期)[\s:：|\-[(（]{0,4}$/u;
const MODIFIED_CJK =
  /(?:수정일?|업데이트|최종수정|갱신|更新(?:日|時間|时间|日時)?|修改|修正)[\s:：|\-[(（]{0,4}$/u;

// `出生日期` `截止日期`
const OTHER_CJK = /(?:出生|生日|成立|截止|有效|생년월일|마감)[^\d]{0,6}$/u;

// `Copyright 2023` anywhere in a line: years of the site
const COPYRIGHT = /copyright|©|ⓒ|\(c\)\s/i;

// `14.–20. Januar 2022` `31. Dezember 2021-06. Januar 2022`: an event's days
const RANGE = /\d\.?\s?[-–]\s?$/;

/** How much before a date can belong to it. */
const LABEL_CHARS = 44;

/**
 * What the words before a date say of it. "Last update" is looked for before "date".
 *
 * @param lineAbove counts where nothing stands before the date in its own line
 */
export function labelOf(before: string, lineAbove = ""): Label {
  if (COPYRIGHT.test(before)) return "other";
  const words = (before.trim() === "" ? lineAbove : before).slice(-LABEL_CHARS);
  if (words.trim() === "") return null;
  if (MODIFIED.test(words) || MODIFIED_CJK.test(words)) return "modified";
  if (OTHER.test(words) || OTHER_CJK.test(words) || RANGE.test(words))
    return "other";
  return PUBLISHED.test(words) || PUBLISHED_CJK.test(words)
    ? "published"
    : null;
}

// `Von A. B. am 14.06.2024. Abgelegt unter …` `… 14. Juni 2024 um 9:00 veröffentlicht` `2024.06.14 09:00 입력`
const PUBLISHED_AFTER =
  /^[\s.,|]{0,3}(?:(?:um|at|à|a las)?\s?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?(?:Uhr|[ap]\.?m\.?|h))?[\s.,|]{0,3})?(?:(?:von|by|par|por|durch)\s\S+(?:\s\S+)?\s)?(?:(?:and|und|et)\s)?(?:(?:is\s)?filed (?:under|in)|posted (?:in|by|under)|published|abgelegt|gespeichert|veröffentlicht|erstellt|geschrieben|publié|classé|publicad|archivad|입력|등록|게시)/iu;

// `31. Dezember 2021-06. Januar 2022` `2.4.–9.4.2024`: the first of an event's days
const RANGE_AFTER =
  /^\s?[-–]\s?(?:\d{1,2}\.?\s?(?!Uhr|min|hs?\b|[ap]\.?m)\p{L}|\d{1,2}[./]\d{1,2}[./])|^\s(?:bis|to|until|au|al|hasta)\s(?:zum\s)?\d/iu;

/** Whether the words behind a date say that it opens a span of days. */
export const opensRange = (after: string) => RANGE_AFTER.test(after);

/** Whether the words behind a date say that it is of publication. */
export const isPublishedAfter = (after: string) => PUBLISHED_AFTER.test(after);

// class="updated" itemprop="dateModified" "last-mod" "aktualisiert", but not "date updated published"
const MODIFIED_MARK =
  /updat|modif|revis|aktualis|actualiz|mis-?a-?jour|stand$|lastmod|edited/i;
const PUBLISHED_MARK = /publi|posted|entry-?date|create/i;
const OTHER_MARK =
  /related|recommend|event|expir|start|end-?date|valid|deadline|birth|termin|joined|current|today/i;

/** What the name of an element says that its date is the date of. */
export function labelOfMark(mark: string): Label {
  if (OTHER_MARK.test(mark)) return "other";
  if (PUBLISHED_MARK.test(mark)) return "published";
  return MODIFIED_MARK.test(mark) ? "modified" : null;
}
