import { z } from "zod";
import type { FoundName } from "./found-name";
import { matchSpelling } from "./match-spelling";
import { NAME_KINDS } from "./name-kinds";

const scores = z.object({
  typo: z.object({ typoCount: z.number() }).optional(),
  exactness: z
    .object({
      matchingWords: z.number().optional(),
      maxMatchingWords: z.number().optional(),
    })
    .optional(),
});

/** A hit in the index of names, as the engine answers it. */
export const nameHit = z.object({
  kind: z.enum(NAME_KINDS),
  value: z.string(),
  spellings: z.array(z.string()),
  role: z.string().nullable(),
  country: z.string().nullable(),
  isKnown: z.boolean(),
  articles: z.number(),
  _rankingScoreDetails: scores.default({}),
});
export type NameHit = z.infer<typeof nameHit>;

/** What of a hit's document is needed. */
export const NAME_FIELDS = [
  "kind",
  "value",
  "spellings",
  "role",
  "country",
  "isKnown",
  "articles",
] as const satisfies (keyof NameHit)[];

const typosOf = ({ _rankingScoreDetails: { typo } }: NameHit) =>
  typo?.typoCount ?? 0;

/** Whether all words typed are whole words of the name; the engine counts none where that goes without saying. */
function hasWholeWords({ _rankingScoreDetails: { exactness } }: NameHit) {
  return exactness?.matchingWords === exactness?.maxMatchingWords;
}

/**
 * Puts names whose spelling is just what was typed before those in which it is
 * a part (Niger before Nigeria), and otherwise keeps the engine's order. Where
 * the words typed are a name's, names one letter apart are another's: Austria
 * does not find Australia.
 */
export function rankNames(
  hits: readonly NameHit[],
  typed: string,
): Omit<FoundName, "count">[] {
  const isSure = hits.some((hit) => typosOf(hit) === 0 && hasWholeWords(hit));
  const found = hits
    .filter((hit) => !isSure || typosOf(hit) === 0)
    .map((hit) => ({ hit, match: findMatch(hit, typed) }));
  const whole = found.filter(({ match }) => match.isWhole);
  const partly = found.filter(({ match }) => !match.isWhole);
  return [...whole, ...partly].map(
    ({ hit: { kind, value, role, country, isKnown, articles }, match }) => ({
      kind,
      value,
      matched: match.spelling,
      role,
      country,
      isKnown,
      articles,
    }),
  );
}

/** A value that is not among its spellings is a code. */
const findMatch = ({ value, spellings }: NameHit, typed: string) =>
  matchSpelling([...new Set([value, ...spellings])], typed) ?? {
    spelling: value,
    isWhole: false,
  };
