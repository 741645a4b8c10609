import type { CheerioAPI } from "cheerio";
import { load } from "cheerio/slim";
import type { Outcome } from "../outcome.ts";
import type { RawPage } from "../read/raw-page.ts";
import { weigh, type Block, type Removal, type Sifted } from "./block.ts";
import { contentWords, titleFromLead, type Title } from "./find-title.ts";
import { chooseTitle, dropTitleAgain, quotesAlone } from "./choose-title.ts";
import { toHtmlBlocks } from "./html/html-blocks.ts";
import {
  NO_METADATA,
  readMetadata,
  type PageMetadata,
  type StatedDate,
} from "./html/page-metadata.ts";
import { readTimes } from "./html/read-times.ts";
import { stripFurniture } from "./html/strip-furniture.ts";
import { toLine } from "./normalise.ts";
import { BODY_RULES } from "./rules/body-rules.ts";
import { findBody } from "./rules/find-body.ts";
import { foreignLanguage } from "./rules/foreign-language.ts";
import { stripCredits } from "./rules/strip-credits.ts";
import { toTextBlocks } from "./text/text-blocks.ts";

/** A page's title and body without its boilerplate. */
export interface CleanArticle extends Title {
  readonly path: string;
  /** Paragraphs joined by a blank line. */
  readonly text: string;
  readonly metadata: PageMetadata;
  /** Everything that was taken out, in the page's order. */
  readonly removed: readonly Removal[];
}

/** Texts shorter than this, in Latin letters' worth, are no articles. */
const SHORTEST_ARTICLE = 60;

/** Turns a raw page into title and body. Pure: the same page gives the same article. */
export function clean(page: RawPage): Outcome<CleanArticle> {
  const parsed =
    page.mediaType === "text/html"
      ? parseHtml(page.content)
      : parseText(page.content);
  const metadata = withRecord(parsed.metadata, page);
  const blocks = parsed.blocks;
  const span = findBody(blocks) ?? { from: 0, to: blocks.length };

  const body = applyRules(blocks.slice(span.from, span.to));
  const words = contentWords(body.kept.map((block) => block.text).join("\n"));
  const heading = chooseTitle(blocks, span, metadata, words);
  const withoutTitle =
    heading === null
      ? { kept: body.kept, removed: [] }
      : dropTitleAgain(body.kept, heading.title);
  const credited = withoutTitle.kept.map((block) => stripCredits(block.text));
  const sentences = credited
    .map(({ text }) => text)
    .filter((text) => text !== "");
  const paragraphs =
    heading !== null &&
    page.mediaType === "text/plain" &&
    quotesAlone(heading.title, sentences)
      ? [heading.title, ...sentences]
      : sentences;

  const text = joinParagraphs(paragraphs, metadata.articleBody);
  const weight = weigh(text);
  if (weight < SHORTEST_ARTICLE) return rejectShort(page.path, text);
  const outside = (part: readonly Block[], place: Removal["place"]) =>
    part.map((block) => ({ rule: "outside-body", text: block.text, place }));
  return {
    ok: true,
    value: {
      path: page.path,
      ...(heading ?? { title: titleFromLead(text), titleSource: "lead" }),
      text,
      metadata,
      removed: [
        ...parsed.removed,
        ...outside(blocks.slice(0, span.from), "before"),
        ...body.removed,
        ...withoutTitle.removed,
        ...credited.flatMap(({ removed }) =>
          removed.map(
            (credit) =>
              ({ rule: "credit", text: credit, place: "inside" }) as const,
          ),
        ),
        ...outside(blocks.slice(span.to), "after"),
      ],
    },
  };
}

interface ParsedPage {
  readonly blocks: readonly Block[];
  readonly metadata: PageMetadata;
  readonly removed: readonly Removal[];
}

const HAS_BODY = /<(?:html|body|frameset)[\s>]/i;

function parseHtml(content: string): ParsedPage {
  // A fragment, as feeds and records hold it, has no element that holds it all.
  const isFragment = !HAS_BODY.test(content);
  const $: CheerioAPI = load(isFragment ? `<body>${content}</body>` : content);
  const stated = readMetadata($);
  const times = readTimes($);
  const removed = stripFurniture($);
  return {
    blocks: toHtmlBlocks($),
    metadata: { ...stated, dates: [...stated.dates, ...times] },
    removed,
  };
}

const parseText = (content: string): ParsedPage => ({
  blocks: toTextBlocks(content),
  metadata: NO_METADATA,
  removed: [],
});

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
    url:
      page.url !== null &&
      /^https?:\/\//i.test(page.url) &&
      URL.canParse(page.url)
        ? new URL(page.url).href
        : metadata.url,
    dates: [...date, ...metadata.dates],
  };
}

function applyRules(blocks: readonly Block[]): Sifted {
  let kept = blocks;
  const removed: Removal[] = [];
  for (const rule of [...BODY_RULES, foreignLanguage]) {
    const found = rule.find(kept);
    if (found.size === 0 || found.size === kept.length) continue;
    for (const at of found)
      removed.push({
        rule: rule.name,
        text: kept[at]?.text ?? "",
        place: "inside",
      });
    kept = kept.filter((_, at) => !found.has(at));
  }
  return { kept, removed };
}

/** Some pages bring their text only inside a script; then JSON-LD's articleBody is all there is. */
function joinParagraphs(
  paragraphs: readonly string[],
  articleBody: string | null,
): string {
  const text = paragraphs.join("\n\n");
  if (
    articleBody === null ||
    articleBody.length < 400 ||
    weigh(text) > weigh(articleBody) * 0.4
  )
    return text;
  return toTextBlocks(articleBody.replace(/<[^>]+>/g, "\n"))
    .map((block) => block.text)
    .join("\n\n");
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
