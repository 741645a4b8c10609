import { toFullDay } from "./written-date.ts";
import type { DatedPage, Source } from "./dated-page.ts";

// `Copyright 2023` `Event: June 3`: years of the site, days of something else
export const NOT_PUBLISHED =
  /copyright|©|ⓒ|\(c\)\s|\bevents?\b|\bexpires\b|bis zum|\buntil\b/i;
// `Updated: June 3` `수정 2025.08.24` `Actualizado 27/09/2016`: right before the date, or at the line's start
const MODIFIED =
  /(?:updated?|modified|revised|aktualisiert|stand|mis à jour|modifié|actualizad[oa]|обновлено|изменено|수정|업데이트|최종|更新|修改|تحديث|cập nhật)\W{0,4}(?:(?:am|on|at|le|el|the|as of)\W{1,3})?$/iu;
const NEAR_CHARS = 30;

/** Dates in the lines around the body; those of a later hand are left for last. */
export const around =
  (
    pick: (page: DatedPage) => readonly string[],
    rule: string,
    confidence: number,
    isModified = false,
  ): Source =>
  (page) =>
    pick(page)
      .filter((line) => !NOT_PUBLISHED.test(line))
      .flatMap((line) =>
        page
          .datesIn([line])
          .filter(
            ({ index }) =>
              MODIFIED.test(
                line.slice(Math.max(0, index - NEAR_CHARS), index),
              ) === isModified,
          ),
      )
      .flatMap((date) => {
        const day = toFullDay(date);
        return day === null
          ? []
          : [{ day, quote: date.quote, rule, confidence }];
      });
