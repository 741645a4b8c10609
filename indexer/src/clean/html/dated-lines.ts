import type { CheerioAPI } from "cheerio";
import { DatedLineWalk } from "./dated-line-walk.ts";
import type { PagePlace } from "./date-marks.ts";
import { toHeadlineTitles } from "./headline-rank.ts";

/** A short line of a page, or an element in it, that holds a date, with what the markup says of it. */
export interface DatedLine {
  /** The line's or the element's text, one line. */
  readonly text: string;
  /** A date in an attribute, as machines read it: `2024-06-14T09:00:00+09:00`. */
  readonly stated: string | null;
  /** The name that calls the element a date: `entry-date`, `datePublished`, `time`; null for a bare line. */
  readonly mark: string | null;
  /** What stands before it in its line: `Published:`. */
  readonly before: string;
  /** The line before, if it is short: `Mise en ligne`. */
  readonly lineAbove: string;
  readonly place: PagePlace;
  /** Lines below the headline (negative: above); null where none was found. */
  readonly offset: number | null;
  /** Beside a link to the page itself or under its title, as in a list of the latest posts. */
  readonly isOwnLink: boolean;
}

/**
 * Reads the short lines and the named elements of a page that hold dates, in its order. Must run before furniture is
 * stripped: bylines hold them.
 *
 * @param titles the page's titles by its metadata; the headline is the line that repeats one
 */
export function readDatedLines(
  $: CheerioAPI,
  titles: readonly string[],
  url: string | null,
): DatedLine[] {
  const root = $.root().get(0);
  if (root === undefined) return [];
  const walk = new DatedLineWalk(toHeadlineTitles(titles), url);
  walk.run(root);
  const { headline } = walk;
  return walk.found.map(
    ({ line, zone, place, text, stated, mark, ...near }) => ({
      text,
      stated,
      mark,
      before: near.before,
      lineAbove: near.lineAbove,
      // What stands in one box with the headline is the article's, whatever the box is called.
      place: headline !== null && zone === headline.zone ? "article" : place,
      offset: headline === null ? null : line - headline.line,
      isOwnLink: near.isOwnLink,
    }),
  );
}
