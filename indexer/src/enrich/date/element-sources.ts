import type { DatedLine } from "../../clean/html/dated-lines.ts";
import type { Finding, Reading, Source } from "./dated-page.ts";
import { toFullDay } from "./written-date.ts";

/** Further from the headline than this a date belongs to something else. */
const LINES_ABOVE = 8;
const LINES_BELOW = 14;

const isNear = ({ offset }: DatedLine) =>
  offset !== null && offset >= -LINES_ABOVE && offset <= LINES_BELOW;

/** A line above the headline is as far as two below it: bylines stand below, the day of the visit above. */
const distance = ({ line: { offset } }: Reading) =>
  offset === null ? 0 : offset < 0 ? -2 * offset : offset;

const byDistance = (readings: readonly Reading[]) =>
  readings.toSorted((a, b) => distance(a) - distance(b));

const isInArticle = ({ place }: DatedLine) => place === "article";

// `Über dieses Thema berichtet: Radio am 26.08.2024 um 06:00` `Verfügbar bis 06.05.2024`: a programme's day
const OF_A_PROGRAMME =
  /(?<!\p{L})(?:radio|fernsehen|podcast|sendung|verfügbar|broadcast|aired|émission|diffusé)(?!\p{L})/iu;

const isUsable = ({ label, line }: Reading) =>
  label === "published" ||
  (label === null && !OF_A_PROGRAMME.test(`${line.before} ${line.lineAbove}`));

/** A date that the markup or a word before it calls one: `<time>`, class="entry-date", "Published:". */
const isNamed = ({ line, label }: Reading) =>
  line.stated !== null ||
  (line.mark !== null && line.mark !== "comment") ||
  label === "published";

/** Letters that a line may hold besides its date: names, a place, a time. */
const MOST_OTHER_LETTERS = 60;
const LETTER = /\p{L}/gu;

const lettersOf = (text: string) => text.match(LETTER)?.length ?? 0;

const isMostlyDate = ({ line, quote }: Reading) =>
  lettersOf(line.text) - lettersOf(quote) < MOST_OTHER_LETTERS;

const toFinding =
  (confidence: number, prefix = "") =>
  ({ day, quote, line, label }: Reading): Finding => {
    const rule =
      line.stated !== null
        ? `time:${line.mark ?? ""}`
        : line.mark !== null
          ? `class:${line.mark}`
          : label === "published"
            ? "label"
            : (line.offset ?? 0) < 0
              ? "line-above"
              : "line";
    return { day, quote, rule: `${prefix}${rule}`, confidence };
  };

/** Beside the headline: `<time datetime>`, `<span class="entry-date">14. Juni 2024</span>`, `Veröffentlicht: 14.06.2024` */
export const namedNearHeadline: Source = (page) =>
  byDistance(
    page
      .readings((line) => isInArticle(line) && isNear(line))
      .filter((reading) => isNamed(reading) && isUsable(reading)),
  ).map(toFinding(0.85));

/** Beside the headline, but of the last change: `Stand: 14.06.2024` */
export const changedNearHeadline: Source = (page) =>
  byDistance(
    page
      .readings((line) => isInArticle(line) && isNear(line))
      .filter(({ label }) => label === "modified"),
  ).map(toFinding(0.7, "changed-"));

/** A bare date beside the headline: `Von Anna Beispiel | 14.06.2024`. One inside the headline is an event's. */
export const besideHeadline: Source = (page) =>
  byDistance(
    page
      .readings(
        (line) => isInArticle(line) && isNear(line) && line.offset !== 0,
      )
      .filter(
        (reading) =>
          !isNamed(reading) && isUsable(reading) && isMostlyDate(reading),
      ),
  ).map(toFinding(0.75, "headline-"));

/** Boxes of all names stand between headline and text: a date so near is the article's. */
const LINES_BELOW_IN_BOX = 8;
const LINES_ABOVE_IN_BOX = 3;

/** A date right by the headline in a box that is named like something else: `<aside>Von A. B., 14.06.2024</aside>`. */
export const inBoxByHeadline: Source = (page) =>
  byDistance(
    page
      .readings(
        ({ place, offset }) =>
          place !== "article" &&
          offset !== null &&
          offset !== 0 &&
          offset >= -LINES_ABOVE_IN_BOX &&
          offset <= LINES_BELOW_IN_BOX,
      )
      .filter((reading) => isUsable(reading) && isMostlyDate(reading)),
  ).map(toFinding(0.75, "box-"));

// `… | DW | 28.04.2023`
const LAST_PART = /[|–—-]\s*([^|–—]{6,30})$/;

/** A date that ends the page's title. */
export const titleEnd: Source = (page) =>
  page.article.metadata.titles.flatMap((title) => {
    const part = LAST_PART.exec(title)?.[1];
    if (part === undefined) return [];
    return page.datesIn([part]).flatMap((date) => {
      const day = toFullDay(date);
      return day === null || part.length - date.quote.length > 4
        ? []
        : [{ day, quote: date.quote, rule: "title-end", confidence: 0.75 }];
    });
  });

/** The rest of the article in its order, then what stands above it. */
const byOrder = (readings: readonly Reading[]) => [
  ...readings.filter(({ line }) => (line.offset ?? 0) >= 0),
  ...readings.filter(({ line }) => (line.offset ?? 0) < 0).toReversed(),
];

/** Far above the headline a page shows the day of the visit. */
const isAbove = ({ offset }: DatedLine) => offset !== null && offset < 0;

/** Named dates further off: below the text as a rule. */
export const namedElsewhere: Source = (page) =>
  byOrder(
    page
      .readings((line) => isInArticle(line) && !isNear(line))
      .filter((reading) => isNamed(reading) && isUsable(reading))
      .filter(({ line, label }) => label === "published" || !isAbove(line)),
  ).map(toFinding(0.7, "far-"));

// `Anlässlich des 11. September 2001`: a word of a sentence before the date; not `Von A. B. am 14. Juni 2024`
const IN_SENTENCE =
  /(?<!\p{L})(?!(?:am|vom|den|on|at|um|le|el|il|em|op|på|dne)\s)\p{Ll}{2,}\s$/u;

const isInSentence = ({ line, quote }: Reading) =>
  IN_SENTENCE.test(line.text.slice(0, Math.max(0, line.text.indexOf(quote))));

/** Bare dates further below the headline, between text and comments: forums and blogs put them there. */
export const bareElsewhere: Source = (page) =>
  page
    .readings(
      (line) => isInArticle(line) && !isNear(line) && (line.offset ?? 0) >= 0,
    )
    .filter(
      (reading) =>
        !isNamed(reading) &&
        isUsable(reading) &&
        isMostlyDate(reading) &&
        !isInSentence(reading),
    )
    .map(toFinding(0.5, "far-"));

/** In a list of the latest posts, the date beside the page's own title or address. */
export const ownLink: Source = (page) =>
  page
    .readings((line) => line.isOwnLink && line.place === "around")
    .filter(isUsable)
    .map(toFinding(0.7, "own-link-"));

/** `Stand: 14.06.2024` and `<time class="updated">`: the last change, where nothing tells the first publication. */
export const modifiedElement: Source = (page) =>
  [
    ...byDistance(page.readings(isInArticle)),
    ...page.readings(({ place }) => place === "around"),
  ]
    .filter(({ label }) => label === "modified")
    .map(toFinding(0.6, "changed-"));

/** A date called one of publication outside the article, below it as a rule: the foot of the page. */
export const aroundElement: Source = (page) =>
  page
    .readings(({ place }) => place === "around")
    .filter(({ label }) => label === "published")
    .map(toFinding(0.5, "around-"));
