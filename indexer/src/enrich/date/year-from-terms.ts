import type { Official } from "../../knowledge/schema.ts";
import { toIsoDay } from "./day.ts";
import { isInOffice } from "../officials/in-office.ts";
import type { OpenDate } from "./year-inference.ts";

/** One minister alone may be a former one; that several in office are named together is telling. */
const FEWEST_OFFICIALS = 2;

/**
 * Leaves of a dateline's possible days those on which all officials named were in office. A day that is the only one is
 * the article's; several are an interval.
 */
export function narrowByTerms(
  open: OpenDate,
  officials: readonly Official[],
): OpenDate {
  // An office without its first day says nothing of any.
  const dated = officials.filter(
    ({ offices }) =>
      offices.length > 0 && offices.every(({ from }) => from !== null),
  );
  // The 14th of any month of ten years is no interval worth telling.
  if (dated.length < FEWEST_OFFICIALS || open.lacks === "month") return open;
  const candidates = open.candidates.filter((day) => {
    const date = toIsoDay(day);
    return dated.every(({ offices }) =>
      offices.some((office) => isInOffice(office, date)),
    );
  });
  // Of people still in office the latest day is that of the run, which is no evidence.
  return candidates.length === 0 || candidates.at(-1) === open.candidates.at(-1)
    ? open
    : { ...open, candidates, rules: ["year-from-terms", ...open.rules] };
}
