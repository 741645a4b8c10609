import { endsLikeSentence, weigh, type Block } from "./block.ts";
import { overlapWith } from "./content-words.ts";
import { toComparable } from "./normalise.ts";
import { byline, copyright, dateLine, source } from "./rules/about-lines.ts";
import { stripCredits } from "./rules/strip-credits.ts";
import {
  isFurniture,
  isTailMark,
  startsWithPrompt,
  toKey,
} from "./vocabulary/all-vocabularies.ts";

/** A title, and what it rests on: the page's metadata, a headline on the page, or the text's first sentence. */
export interface Title {
  readonly title: string;
  readonly titleSource: "metadata" | "headline" | "lead";
}

// `Headline – Outlet` `Headline | Section | Outlet` `Headline - Outlet`: separators with space around
const SEPARATOR = /\s+[|–—\-·»:‹›•]\s+|\s*[|]\s*/g;

/**
 * Cuts the outlet's name off a title: the last part goes when it is one of the site's names, or when the body knows
 * the words before the separator and not those behind it.
 */
export function stripOutlet(
  title: string,
  siteNames: readonly string[],
  body: ReadonlySet<string>,
  { namesOnly = false }: { readonly namesOnly?: boolean } = {},
): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  // Some pages give their title as the site's name too.
  const names = siteNames
    .map(toComparable)
    .filter((name) => name !== "" && name !== toComparable(title));
  const front = /^(.{2,40}?)(?:\s*::?\s+|\s+[-–—|]\s+)(?=\S)/u.exec(title);
  if (front !== null && names.includes(toComparable(front[1] ?? "")))
    return stripOutlet(title.slice(front[0].length), siteNames, body, {
      namesOnly,
    });
  for (const cut of cuts.reverse()) {
    const head = title.slice(0, cut.index).trim(),
      tail = title.slice(cut.index + cut[0].length).trim();
    const key = toComparable(tail);
    if (head === "" || key === "") continue;
    const isSite = names.some(
      (name) =>
        name === key ||
        (key.length > 4 && name.includes(key)) ||
        (name.length > 4 && key.includes(name)),
    );
    const isShort =
      !namesOnly &&
      tail.split(/\s+/).length <= 6 &&
      weigh(tail) <= 60 &&
      cut[0].trim() !== ":";
    const isUnknown =
      isShort &&
      weigh(head) > weigh(tail) &&
      overlapWith(tail, body) < 0.5 &&
      overlapWith(head, body) > overlapWith(tail, body) + 0.2;
    if (isSite || isUnknown)
      return stripOutlet(head, siteNames, body, { namesOnly });
  }
  return title;
}

/**
 * The line on the page that a title in the metadata repeats, with more or less around it:
 * `Rheinbote :: Waffenruhe vereinbart < Politik`  →  `Waffenruhe vereinbart`, where that stands on the page.
 */
export function findConfirmed(
  blocks: readonly Block[],
  end: number,
  stated: readonly string[],
): string | null {
  const keys = stated.map(toComparable);
  let best: string | null = null,
    most = 0;
  for (const { text, tag } of blocks.slice(0, end)) {
    const key = toComparable(text);
    const title = keys.find(
      (each) =>
        each === key || (key.length > 10 && ` ${each} `.includes(` ${key} `)),
    );
    if (title === undefined || standsBehindKicker(text, stated)) continue;
    // A logo is a heading too, and stands in the title.
    if (key.length < title.length * LEAST_SHARE) continue;
    const score =
      key.length / Math.max(1, title.length) + (tag === "h1" ? 0.5 : 0);
    if (score > most && score > 0.5) {
      best = text;
      most = score;
    }
  }
  return best;
}

/** A line that is less of the title than this is the outlet's or a section's name. */
const LEAST_SHARE = 0.3;

// `Rückbau: Kühltürme gesprengt` `Nationale Demo / Der 9. Juli naht`: what stands before is the headline's too
const KICKER_END = /(?:[^:]:|\/)\s*$/;
const standsBehindKicker = (line: string, stated: readonly string[]) =>
  stated.some((title) => {
    const at = title.indexOf(line);
    return at > 0 && KICKER_END.test(title.slice(0, at));
  });

/** The longest line that can still be a headline, in Latin letters' worth. */
const LONGEST_HEADLINE = 260;

/**
 * Finds the headline among the lines above the body: the one that shares most words with it; a repeated line gains.
 *
 * @param end the first block that is surely not a headline any more
 */
export function findHeadline(
  blocks: readonly Block[],
  end: number,
  body: ReadonlySet<string>,
): string | null {
  const times = countRepeats(blocks.slice(0, end + 3));
  let best: string | null = null,
    most = 0.34,
    earlier = 0;
  for (const [at, block] of blocks.slice(0, end).entries()) {
    if (!canBeHeadline(block, at, times)) continue;
    // Subheadings and leads follow the headline.
    earlier += 1;
    const isRepeated = (times.get(toComparable(block.text)) ?? 0) > 1;
    const isHeading = /^h[1-3]$/.test(block.tag);
    const length = Math.min(weigh(block.text), 90) / 90;
    const score =
      overlapWith(block.text, body) * (0.6 + 0.4 * length) +
      (isRepeated ? 0.3 : 0) +
      (weigh(block.text) >= LIGHTEST_HEADLINE && end - at <= NEAR
        ? NEAR_GAIN
        : 0) +
      (block.tag === "h1" ? 0.35 : isHeading ? 0.1 : 0) -
      Math.min(earlier, 6) * EARLIER_GAIN;
    if (score > most) {
      best = block.text;
      most = score;
    }
  }
  return best === null ? null : withoutRest(best, blocks.slice(0, end + 3));
}

/** How often each line stands there, alone or with something behind it. */
function countRepeats(blocks: readonly Block[]): ReadonlyMap<string, number> {
  const keys = blocks.map(({ text }) => toComparable(text));
  return new Map(
    keys.map((key) => [
      key,
      keys.filter(
        (other) => other === key || (key.length > 12 && other.startsWith(key)),
      ).length,
    ]),
  );
}

const EARLIER_GAIN = 0.03;

/** Above a text stand menus of short lines, the headline, and some lines on author, date and picture. */
const LIGHTEST_HEADLINE = 25;
const NEAR = 12;
const NEAR_GAIN = 0.15;

/** `Headline - Outlet` and `Headline` on the next line: the shorter one. */
function withoutRest(headline: string, blocks: readonly Block[]): string {
  const key = toComparable(headline);
  const shorter = blocks.find(({ text }) => {
    const other = toComparable(text);
    return (
      other.length < key.length &&
      other.length > key.length * 0.6 &&
      (key.startsWith(other) || key.endsWith(other))
    );
  });
  return shorter?.text ?? headline;
}

// `… in Moskau. Photographer: C. Doe/Reuters` `… Jane Doe/AP Photo` `… 2018.04.27 [판문점=한강뉴스]` `… 사진공동취재단`
const CAPTION_END =
  /(?:photographer|fotograf|사진|写真|摄|攝)\S*\s?\S*$|\/\s?(?:AP|AFP|EPA|Reuters|dpa|EFE|Getty|TASS|Xinhua)(?:\s\p{Lu}\p{L}+)?$|\[[^\]]{1,20}[=/][^\]]{1,20}\]$|(?:금지|verboten|prohibited)\)?$/iu;

/** Lines on when, by whom and for whom: no headline. */
const ABOUT_RULES = [dateLine, byline, source, copyright];

/** A picture's caption, by the credit that it ends with. */
const isCaption = (text: string) =>
  CAPTION_END.test(text) || stripCredits(text).removed.length > 0;

function canBeHeadline(
  block: Block,
  at: number,
  times: ReadonlyMap<string, number>,
): boolean {
  const { text, linkDensity } = block;
  const weight = weigh(text),
    key = toKey(text);
  if (
    weight < 12 ||
    weight > LONGEST_HEADLINE ||
    linkDensity > 0.9 ||
    isCaption(text)
  )
    return false;
  if (isFurniture(key) || isTailMark(key) || startsWithPrompt(key))
    return false;
  if (ABOUT_RULES.some((rule) => rule.find([block]).size > 0)) return false;
  // Only the very first line, or one that stands there twice, may end like a sentence.
  if (!endsLikeSentence(text) || /[?!…]["'”»]?$/.test(text)) return true;
  return (
    weight <= 180 &&
    (at === 0 ||
      (times.get(toComparable(text)) ?? 0) > 1 ||
      /^h[1-3]$/.test(block.tag))
  );
}
