import type { CheerioAPI } from "cheerio";
import { toLine } from "../normalise.ts";
import type { StatedDate } from "./page-metadata.ts";

/** What stands around other articles and comments: their times are not this article's. */
const ELSEWHERE =
  'aside, nav, footer, [class*="related"], [class*="comment"], [class*="recommend"], [class*="popular"], [class*="sidebar"], [class*="teaser"], [class*="latest"]';

/** Modified, not published. */
const MODIFIED = /updat|modif|revis|aktualis|mis à jour|actualiz/i;

/**
 * Reads `<time datetime>` and elements with itemprop="datePublished", in the page's order, those inside the article first.
 * Must run before furniture is stripped: bylines hold them.
 */
export function readTimes($: CheerioAPI): StatedDate[] {
  const found: StatedDate[] = [];
  $('time, [itemprop="datePublished"], abbr.published, .published[title]').each(
    (_, element) => {
      if ($(element).closest(ELSEWHERE).length > 0) return;
      const marks = `${element.attribs["class"] ?? ""} ${element.attribs["itemprop"] ?? ""} ${$(element).parent().attr("class") ?? ""}`;
      if (MODIFIED.test(marks)) return;
      const value =
        element.attribs["datetime"] ||
        element.attribs["content"] ||
        element.attribs["title"] ||
        toLine($(element).text());
      if (value.trim() !== "" && value.length < 80)
        found.push({
          value: value.trim(),
          place: "time",
          name: `${element.name}[datetime]`,
        });
    },
  );
  return found;
}
