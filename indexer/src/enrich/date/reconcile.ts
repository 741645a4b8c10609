import type { DatedPage, Finding } from "./dated-page.ts";
import { toDayNumber } from "./day.ts";
import {
  besideHeadline,
  changedNearHeadline,
  namedNearHeadline,
} from "./element-sources.ts";
import { inUrl } from "./stated-sources.ts";

// `2018-12-31T23:11:59+00:00` `2021-11-04T23:00Z`: the server's clock, not the outlet's
const IN_UTC = /(\d\d?):\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]00:?00|GMT|UTC)$/i;
/** Clocks run at most 14 hours ahead of UTC and 12 behind: the hours from which another day begins there. */
const NEXT_DAY_FROM = 10;
const DAY_BEFORE_UNTIL = 12;

/**
 * Sets a date that the page's metadata state against the one that it shows its readers.
 *
 * - A time in UTC falls on another day than at the outlet: `2018-12-31T23:11:59Z` under `/2019/01/01/` is of 1 January.
 * - A stamp later than the day that the page shows beside its headline is of a later hand.
 *
 * A day shown that is later than the one stated is that of an update, and does not count.
 */
export function reconcile(page: DatedPage, stated: Finding): Finding {
  const number = toDayNumber(stated.day);
  const isSame = ({ day }: Finding) => toDayNumber(day) === number;
  const named = page.possible(namedNearHeadline);
  const url = page.possible(inUrl);
  const shown = [...named, ...url];
  if (shown.some(isSame)) return stated;
  const hour = IN_UTC.exec(stated.quote)?.[1];
  if (hour !== undefined) {
    const local = [...shown, ...page.possible(besideHeadline)].find(
      ({ day, quote }) => {
        const days = toDayNumber(day) - number;
        const isPossible =
          (days === 1 && Number(hour) >= NEXT_DAY_FROM) ||
          (days === -1 && Number(hour) < DAY_BEFORE_UNTIL);
        return isPossible && !IN_UTC.test(quote);
      },
    );
    if (local !== undefined)
      return { ...local, rule: `local-day:${local.rule}` };
  }
  const beside = page.possible(besideHeadline);
  const isGeneric = stated.rule.startsWith("meta-generic");
  const first = [
    ...named,
    ...page.possible(changedNearHeadline),
    ...(isGeneric ? beside : []),
  ].find(({ day }) => toDayNumber(day) < number);
  return first === undefined || beside.some(isSame)
    ? stated
    : { ...first, rule: `shown-earlier:${first.rule}` };
}
