import { load } from "cheerio/slim";
import type { Outcome } from "../outcome.ts";
import { toPageAddress } from "../read/page-address.ts";
import type { RawPage } from "../read/raw-page.ts";
import {
  endsLikeSentence,
  SHORTEST_ARTICLE,
  weigh,
  type Block,
  type Removal,
} from "./block.ts";
import { titleFromLead } from "./lead-title.ts";
import { contentWordsOf } from "./content-words.ts";
import type { Title } from "./find-title.ts";
import { chooseTitle, dropTitleAgain, quotesAlone } from "./choose-title.ts";
import { readDatedLines } from "./html/dated-lines.ts";
import { toHtmlBlocks } from "./html/html-blocks.ts";
import { loadPage } from "./html/load-page.ts";
import {
  NO_METADATA,
  readMetadata,
  type PageMetadata,
  type StatedDate,
} from "./html/page-metadata.ts";
import { readScriptDates } from "./html/script-dates.ts";
import { findScriptText } from "./html/script-text.ts";
import { readHiddenNames } from "./html/stylesheet.ts";
import { stripSilent } from "./html/strip-silent.ts";
import { htmlModel, textModel, type BodyModel } from "./model/body-model.ts";
import { readTextEvidence } from "./model/text-evidence.ts";
import { toLine } from "./normalise.ts";
import { CERTAIN_RULES } from "./rules/body-rules.ts";
import { tailMark } from "./rules/follow-ups.ts";
import { dropRecurring, NO_LINES } from "./rules/corpus-repetition.ts";
import { stripCredits } from "./rules/strip-credits.ts";
import {
  selectBody,
  selectBodyOrAll,
  type WeighedBlock,
} from "./select-body.ts";
import { toTextBlocks } from "./text/text-blocks.ts";
import { joinParagraphs } from "./unshown-text.ts";

/** A page's title and body without its boilerplate. */
export interface CleanArticle extends Title {
  readonly path: string;
  /** Paragraphs joined by a blank line. */
  readonly text: string;
  readonly metadata: PageMetadata;
  /** Everything that was taken out, in the page's order. */
  readonly removed: readonly Removal[];
}

/** What cleaning may know beyond the page. */
export interface CleanOptions {
  /** Lines that recur on other pages of the source: boilerplate even where this page alone does not show it. */
  readonly learned?: ReadonlySet<string> | undefined;
}

/** Turns a raw page into title and body. Pure: the same page and options give the same article. */
export function clean(
  page: RawPage,
  { learned = NO_LINES }: CleanOptions = {},
): Outcome<CleanArticle> {
  const parsed =
    page.mediaType === "text/html"
      ? parseHtml(page.content)
      : parseText(page.content);
  const metadata = withRecord(parsed.metadata, page);
  const { blocks } = parsed;
  // A record with a title holds an article that somebody has cut out already.
  const isCutOut = page.title !== null && page.mediaType === "text/plain";
  const select = isCutOut ? selectBodyOrAll : selectBody;
  const body = select(parsed.weighed, parsed.model);
  const { span } = body;
  const words = contentWordsOf(body.kept.map((block) => block.text));
  const heading = chooseTitle(blocks, span, metadata, words);
  const withoutTitle =
    heading === null
      ? { kept: body.kept, removed: [] }
      : dropTitleAgain(body.kept, heading.title);
  const own = dropRecurring(withoutTitle.kept, learned);
  const credited = own.kept.map((block) => stripCredits(block.text));
  const sentences = credited
    .map(({ text }) => text)
    .filter((text) => text !== "");
  const paragraphs =
    heading !== null &&
    page.mediaType === "text/plain" &&
    quotesAlone(heading.title, sentences)
      ? [heading.title, ...sentences]
      : sentences;

  const text = joinParagraphs(paragraphs, metadata, parsed.scriptText);
  const weight = weigh(text);
  if (weight < SHORTEST_ARTICLE) return rejectShort(page.path, text);
  return {
    ok: true,
    value: {
      path: page.path,
      ...(heading ?? { title: titleFromLead(text), titleSource: "lead" }),
      text,
      metadata,
      removed: [
        ...parsed.removed,
        ...body.removed,
        ...withoutTitle.removed,
        ...own.removed,
        ...credited.flatMap(({ removed }) =>
          removed.map(
            (credit) =>
              ({ rule: "credit", text: credit, place: "inside" }) as const,
          ),
        ),
      ],
    },
  };
}

interface ParsedPage {
  readonly blocks: readonly Block[];
  readonly weighed: readonly WeighedBlock[];
  readonly model: BodyModel;
  readonly metadata: PageMetadata;
  readonly removed: readonly Removal[];
  /** The longest running text in the page's scripts. */
  readonly scriptText: () => readonly string[];
}

function parseHtml(content: string): ParsedPage {
  const $ = loadPage(content);
  const stated = readMetadata($);
  const datedLines = readDatedLines($, stated.titles, stated.url);
  const scripted = stated.dates.some(({ place }) => SAYS_PUBLISHED.has(place))
    ? []
    : readScriptDates($);
  const hidden = readHiddenNames($);
  const removed = stripSilent($);
  const page = toHtmlBlocks($, { titles: stated.titles, hidden });
  const blocks = page.blocks.map(({ block }) => block);
  const rows = readTextEvidence(blocks, stated.titles);
  return {
    blocks,
    weighed: page.blocks.map(({ block, row, ruledOut, hint, list }, at) => ({
      block,
      list,
      row: (rows[at] ?? []).concat(row),
      ruledOut,
      hint,
    })),
    model: htmlModel,
    metadata: { ...stated, datedLines, dates: [...stated.dates, ...scripted] },
    removed: [...removed, ...page.removed],
    scriptText: () => findScriptText(load(content)),
  };
}

function parseText(content: string): ParsedPage {
  const blocks = toTextBlocks(content);
  const rows = readTextEvidence(blocks, []);
  const model = isCleanText(blocks) ? () => Infinity : textModel;
  return {
    blocks,
    weighed: blocks.map((block, at) => ({
      block,
      row: rows[at] ?? [],
      ruledOut: null,
      list: null,
      hint: null,
    })),
    model,
    metadata: NO_METADATA,
    removed: [],
    scriptText: () => [],
  };
}

/** Share of a text's weight that must end like sentences for it to be nothing but an article. */
const CLEAN_SHARE = 0.8;

/**
 * Whether a text is an article and nothing else, as this program writes it: paragraphs with blank lines between, most of
 * them sentences, and none that any rule speaks against. Then there is nothing to take out of it, and cleaning twice is
 * cleaning once.
 */
function isCleanText(blocks: readonly Block[]): boolean {
  const sentences = blocks.filter(({ text }) => endsLikeSentence(text));
  const weight = (part: readonly Block[]) =>
    part.reduce((sum, { text }) => sum + weigh(text), 0);
  return (
    blocks.every(({ blankBefore }) => blankBefore) &&
    weight(sentences) >= weight(blocks) * CLEAN_SHARE &&
    [...CERTAIN_RULES, tailMark].every((rule) => rule.find(blocks).size === 0)
  );
}

/** Where a page says when it was published, its scripts need not be searched. */
const SAYS_PUBLISHED: ReadonlySet<string> = new Set(["json-ld", "meta"]);

/** What the record around a page knows goes before what the page says. */
function withRecord(metadata: PageMetadata, page: RawPage): PageMetadata {
  const date: StatedDate[] =
    page.date === null
      ? []
      : [{ value: page.date, place: "record", name: "date" }];
  return {
    ...metadata,
    titles:
      page.title === null
        ? metadata.titles
        : [toLine(page.title), ...metadata.titles],
    url: toPageAddress(page.url) ?? metadata.url,
    siteNames:
      page.source === null
        ? metadata.siteNames
        : [toLine(page.source), ...metadata.siteNames],
    dates: [...date, ...metadata.dates],
    crawlDate: page.crawlDate,
  };
}

function rejectShort(file: string, text: string): Outcome<CleanArticle> {
  return text === ""
    ? { ok: false, file, rejection: { reason: "no-text" } }
    : {
        ok: false,
        file,
        rejection: {
          reason: "too-short",
          chars: text.length,
          minimum: SHORTEST_ARTICLE,
        },
      };
}
