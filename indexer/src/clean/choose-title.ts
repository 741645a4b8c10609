import { endsLikeSentence, weigh, type Block, type Sifted } from "./block.ts";
import {
  findConfirmed,
  findHeadline,
  stripOutlet,
  type Title,
} from "./find-title.ts";
import type { PageMetadata } from "./html/page-metadata.ts";
import { toComparable } from "./normalise.ts";
import type { Span } from "./rules/find-body.ts";

/** The line on the page that the metadata confirm; else the metadata's title; else the best line above the body. */
export function chooseTitle(
  blocks: readonly Block[],
  span: Span,
  metadata: PageMetadata,
  words: ReadonlySet<string>,
): Title | null {
  const end = Math.min(blocks.length, span.from + 2);
  const heading = findInHeading(metadata);
  if (heading !== null)
    return {
      title: stripOutlet(heading, metadata.siteNames, words, {
        namesOnly: true,
      }),
      titleSource: "headline",
    };
  const confirmed = findConfirmed(blocks, end + 4, metadata.titles.slice(0, 1));
  const lines = new Set(blocks.map((block) => toComparable(block.text)));
  // A part of the title that is a line of its own elsewhere on the page is the outlet's or a section's name.
  const holders = blocks.flatMap(
    ({ text }) => COPYRIGHT_HOLDER.exec(text)?.[1] ?? [],
  );
  // <title> goes on behind what is the headline alone.
  const isHeadline = (title: string) =>
    metadata.titles.length > 1 &&
    toComparable(title) === toComparable(metadata.titles[0] ?? "") &&
    toComparable(title) !== toComparable(metadata.titles.at(-1) ?? "");
  const cut = (title: string) =>
    stripOutlet(
      title,
      [
        ...metadata.siteNames,
        ...holders,
        ...partsOf(title).filter(
          (part) => lines.has(toComparable(part)) && weigh(part) < 40,
        ),
      ],
      words,
      { namesOnly: isHeadline(title) },
    );
  if (confirmed !== null)
    return { title: cut(confirmed), titleSource: "headline" };
  const stated = metadata.titles.map(cut).find((title) => title !== "");
  if (stated !== undefined) return { title: stated, titleSource: "metadata" };
  const headline = findHeadline(blocks, end, words);
  return headline === null
    ? null
    : { title: cut(headline), titleSource: "headline" };
}

/** The first title where it is the heading: on lines of their own the heading's parts are each less than that. */
const findInHeading = ({ titles: [first = ""], heading }: PageMetadata) =>
  first !== "" && toComparable(heading) === toComparable(first) ? first : null;

// `Copyright 2020 The World Ledger. Best viewed…` `© 2019 Вестник дипломата`
const COPYRIGHT_HOLDER =
  /^(?:copyright|©|\(c\))[\s©(c),\d–-]*(\p{L}[^.,|·]{2,40})/iu;

const partsOf = (title: string) =>
  title.split(/\s*(?:\||::|[<>]|\s[-–—·:]\s)\s*/).slice(1);

// `Moskau spricht von „weiterer Annäherung“`: somebody's words, of two words or more
const QUOTATION =
  /[„“"«「『]([^„“”"«»「」『』]{4,80}\s[^„“”"«»「」『』]{2,80})[“”"»」』]/gu;

/**
 * Whether a headline quotes words that the body does not: then they are part of what was reported, and a text that
 * lost its layout has no other place that keeps them.
 */
export function quotesAlone(
  title: string,
  paragraphs: readonly string[],
): boolean {
  const quotations = [...title.matchAll(QUOTATION)];
  if (quotations.length === 0) return false;
  const body = toComparable(paragraphs.join(" "));
  return quotations.some(
    (match) => !body.includes(toComparable(match[1] ?? "")),
  );
}

const isParagraph = (block: Block | undefined) =>
  block !== undefined && !/^h[1-6]$/.test(block.tag);

/** The headline stands once more on top of the body, alone or with the outlet's name behind it. */
export function dropTitleAgain(
  blocks: readonly Block[],
  title: string,
): Sifted {
  const key = toComparable(title);
  const isTitle = ({ text }: Block) => {
    const line = toComparable(text);
    return (
      line === key ||
      (key.length > 20 &&
        line.startsWith(key) &&
        line.length < key.length + 60) ||
      (line.length > 20 && key.startsWith(line))
    );
  };
  const again = blocks.slice(0, 6).filter(isTitle);
  // A first sentence that had to serve as the headline is still the text's first sentence.
  const isOnlySentence =
    again.length === 1 && endsLikeSentence(title) && isParagraph(again[0]);
  const found = new Set(isOnlySentence ? [] : again);
  if (found.size === blocks.length) return { kept: blocks, removed: [] };
  return {
    kept: blocks.filter((block) => !found.has(block)),
    removed: [...found].map(({ text }) => ({
      rule: "title-again",
      text,
      place: "inside",
    })),
  };
}
