import type { CleanArticle } from "../../clean/clean.ts";
import type { CountrySense } from "../../knowledge/country-matchers.ts";
import { tokenize } from "../../knowledge/fold.ts";
import type { PhraseMatcher } from "../../knowledge/phrase-matcher.ts";
import type { Mention } from "../../search-document.ts";
import { findDatelines, removedDateline, type Range } from "./dateline.ts";
import { isInOutletName, sureInLists } from "./mention-context.ts";
import { withoutSurnames } from "./person-names.ts";
import { moved } from "../place.ts";
import {
  findCountryMentions,
  type CountryMention,
  type CountryWords,
} from "./find-countries.ts";

/** The country words of an article, before it is known which of the doubtful ones count. */
export interface CountryReading {
  readonly inTitle: readonly CountryMention[];
  readonly inText: readonly CountryMention[];
  /** In a dateline that cleaning took out with a table: no place in the text. */
  readonly inRemovedDateline: readonly CountryMention[];
  readonly datelines: readonly Range[];
  /** Words of foreign affairs in title and text. */
  readonly diplomacyCount: number;
}

/** The country words of title and text, read as one. */
export interface JoinedWords {
  readonly words: CountryWords;
  /** Where the text begins. */
  readonly shift: number;
}

/** Tells what the country words of title, text and a dateline taken out by cleaning stand for. */
export function readCountries(
  { title, text, removed }: CleanArticle,
  { words, shift }: JoinedWords,
  matcher: PhraseMatcher<CountrySense>,
  givenNames: ReadonlySet<string>,
): CountryReading {
  const inTitle = words.mentions.filter(
    ({ mention }) => (mention.end ?? 0) <= shift,
  );
  const inText = words.mentions.flatMap((found) =>
    (found.mention.start ?? 0) < shift
      ? []
      : [{ ...found, mention: moved(found.mention, -shift) }],
  );
  const datelines = findDatelines(text);
  const isDated = inText.some(({ mention }) => isWithin(mention, datelines));
  const lost = (isDated ? null : removedDateline(removed)) ?? "";
  const inLost =
    lost === "" ? [] : findCountryMentions(lost, tokenize(lost), matcher);
  const place = (
    of: string,
    mentions: readonly CountryMention[],
    ranges: readonly Range[],
  ) =>
    mentions
      .filter(
        (found) =>
          !isOfHomonym(of, found) && !isInOutletName(of, found.mention),
      )
      .map((mention) => sureInDateline(of, mention, ranges));
  return {
    inTitle: withoutSurnames(title, inTitle, givenNames),
    inText: sureInLists(
      text,
      place(text, withoutSurnames(text, inText, givenNames), datelines),
    ),
    inRemovedDateline: place(lost, inLost, [{ start: 0, end: Infinity }]),
    datelines,
    diplomacyCount: words.diplomacyCount,
  };
}

// `Paris, Texas` `LONDON, Ontario` `MELBOURNE, Fla.`: towns named after greater ones
const REGION_BEHIND =
  /^,\s(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|N\.[CDHJMY]|Neb|Nev|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Massachusetts|Michigan|Minnesota|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|North (?:Carolina|Dakota)|Ohio|Oklahoma|Ontario|Oregon|Pennsylvania|South (?:Carolina|Dakota)|Tennessee|Texas|Utah|Vermont|Virginia|Wisconsin|Wyoming)\b/u;
const IN_NORTH_AMERICA: ReadonlySet<string> = new Set(["US", "CA"]);

const isOfHomonym = (text: string, { code, word, mention }: CountryMention) =>
  (word === "capital" || word === "city" || word === "ambiguous") &&
  !IN_NORTH_AMERICA.has(code) &&
  REGION_BEHIND.test(text.slice(mention.end, (mention.end ?? 0) + 20));

/** Whether a mention stands in one of the ranges. */
export const isWithin = (
  { start = 0, end = 0 }: Mention,
  ranges: readonly Range[],
) => ranges.some((range) => range.start <= start && end <= range.end);

/** Characters that may stand before the place in a dateline. */
const BEFORE_PLACE_CHARS = 6;
// `BRUSSELS, March 3 - ` `SOFIA (Reuters) - `, not `SAN JOSE, Calif., March 3 - `
const DAY_BEHIND =
  /^,?\s(?:\p{L}{2,4}\s)?(?:\p{Lu}?\p{L}+\.?\s\d|\d|\(|[-–—])/u;

/** A name that may mean something else means the place where a dateline opens with it: Brussels, Sofia. */
function sureInDateline(
  text: string,
  found: CountryMention,
  datelines: readonly Range[],
): CountryMention {
  const { start = 0, end = 0 } = found.mention;
  return found.word === "ambiguous" &&
    datelines.some(
      (range) =>
        start >= range.start &&
        start < range.start + BEFORE_PLACE_CHARS &&
        end < range.end,
    ) &&
    DAY_BEHIND.test(text.slice(end, end + 40))
    ? { ...found, isSure: true }
    : found;
}
