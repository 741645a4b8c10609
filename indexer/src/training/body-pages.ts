import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { load } from "cheerio/slim";
import { z } from "zod/mini";
import type { Block } from "../clean/block.ts";
import { toHtmlBlocks } from "../clean/html/html-blocks.ts";
import { readMetadata } from "../clean/html/page-metadata.ts";
import { readHiddenNames } from "../clean/html/stylesheet.ts";
import { stripSilent } from "../clean/html/strip-silent.ts";
import { walkPage } from "../clean/html/walk-page.ts";
import { readTextEvidence } from "../clean/model/text-evidence.ts";
import { toComparable } from "../clean/normalise.ts";
import { toTextBlocks } from "../clean/text/text-blocks.ts";
import { decodeText } from "../read/decode-text.ts";
import { labelBlocks, toTokens, type BlockLabel } from "./label-blocks.ts";

/** A page whose body is known, as rows of evidence with their labels. */
export interface LabelledPage {
  readonly suite: string;
  /** Pages of one site are trained on or tested on together. */
  readonly site: string;
  readonly blocks: readonly Block[];
  readonly rows: readonly (readonly number[])[];
  readonly labels: readonly BlockLabel[];
  /** Blocks that the markup rules out before the model is asked. */
  readonly isRuledOut: readonly boolean[];
  readonly gold: string;
}

/** What the rows are for: pages, or texts without markup. */
export type PageKind = "html" | "text";

interface Parsed {
  readonly blocks: readonly Block[];
  readonly rows: readonly (readonly number[])[];
  readonly isRuledOut: readonly boolean[];
}

function parse(content: string, kind: PageKind): Parsed {
  if (kind === "text") {
    const blocks = toTextBlocks(content);
    return {
      blocks,
      rows: readTextEvidence(blocks, []),
      isRuledOut: blocks.map(() => false),
    };
  }
  const $ = load(content);
  const { titles } = readMetadata($);
  const hidden = readHiddenNames($);
  stripSilent($);
  // What the markup rules out the model never sees.
  const page = toHtmlBlocks($, { titles, hidden }).blocks;
  const blocks = page.map(({ block }) => block);
  const text = readTextEvidence(blocks, titles);
  return {
    blocks,
    rows: text.map((row, at) => row.concat(page[at]?.row ?? [])),
    isRuledOut: page.map(({ ruledOut }) => ruledOut !== null),
  };
}

/** A page's lines as a careless scraper saves them: menus and all, and no markup. */
function flatten(content: string): Parsed {
  const $ = load(content);
  stripSilent($);
  const root = $("body").get(0) ?? $.root().children().get(0);
  const blocks =
    root === undefined
      ? []
      : walkPage(root).drafts.map(({ text }) => ({
          text,
          tag: "line",
          linkDensity: 0,
          placeScore: 0,
          blankBefore: false,
        }));
  return {
    blocks,
    rows: readTextEvidence(blocks, []),
    isRuledOut: blocks.map(() => false),
  };
}

const goldSchema = z.record(
  z.string(),
  z.object({ url: z.string(), body: z.optional(z.string()) }),
);
const urlSchema = z.record(z.string(), z.string());
const labelSchema = z.record(z.string(), z.array(z.string()));

const readJson = (file: string): unknown =>
  JSON.parse(readFileSync(file, "utf8"));

const siteOf = (url: string) =>
  (URL.canParse(url) ? new URL(url).hostname : url)
    .split(".")
    .slice(-2)
    .join(".");

/**
 * Reads a suite of pages with gold bodies: `gold.json` ({file: {url, body}}) beside a folder `html`.
 */
export async function readGoldPages(
  folder: string,
  suite: string,
  kind: PageKind,
): Promise<LabelledPage[]> {
  const gold = goldSchema.parse(
    readJson(path.join(folder, suite, "gold.json")),
  );
  const pages: LabelledPage[] = [];
  for (const file of Object.keys(gold).sort()) {
    const { url, body } = gold[file] ?? { url: "" };
    if (body === undefined || body === "") continue;
    const content = await decodeText(
      readFileSync(path.join(folder, suite, "html", file)),
    );
    const { blocks, rows, isRuledOut } = parse(content ?? "", kind);
    const texts = blocks.map(({ text }) => text);
    pages.push({
      suite,
      site: siteOf(url),
      blocks,
      rows,
      labels: labelBlocks(texts, body),
      isRuledOut,
      gold: body,
    });
  }
  return pages;
}

/** Eight hexadecimal digits that tell a block's words without holding them. */
export const toDigest = (text: string): string =>
  createHash("sha256").update(toComparable(text)).digest("hex").slice(0, 8);

/** Less than this share of a page's labels found again means that the page is cut into other blocks now. */
const LEAST_FOUND = 0.9;

/** Pages labelled block by block. */
export interface LabelledFolder {
  /** Where the pages lie. */
  readonly folder: string;
  /** A JSON file {file: [digest of each body block, in order]}. */
  readonly labelFile: string;
  readonly suite: string;
  /** A JSON file {file: URL}; without one a page's site is the folder it lies in. */
  readonly urlFile?: string;
}

/** Reads pages that were labelled block by block. As texts, each block of a page is a line: what a careless scraper saves. */
export async function readLabelledPages(
  { folder, labelFile, suite, urlFile }: LabelledFolder,
  kind: PageKind,
): Promise<LabelledPage[]> {
  if (!existsSync(folder)) return [];
  const urls = urlFile === undefined ? {} : urlSchema.parse(readJson(urlFile));
  const labels = labelSchema.parse(readJson(labelFile));
  const pages: LabelledPage[] = [];
  for (const [file, body] of Object.entries(labels)) {
    const isText = !/\.x?html?$/i.test(file);
    if (isText && kind === "html") continue;
    const content =
      (await decodeText(readFileSync(path.join(folder, file)))) ?? "";
    const page =
      isText || kind === "html" ? parse(content, kind) : flatten(content);
    const { blocks, rows, isRuledOut } = page;
    const found = matchInOrder(
      blocks.map(({ text }) => toDigest(text)),
      body,
    );
    if (found.size < body.length * LEAST_FOUND) continue;
    const url = urls[file];
    pages.push({
      suite,
      site: url === undefined ? path.dirname(file) : siteOf(url),
      blocks,
      rows,
      labels: blocks.map(({ text }, at) => ({
        tokens: toTokens(text).length,
        share: Number(found.has(at)),
      })),
      isRuledOut,
      gold: blocks
        .flatMap(({ text }, at) => (found.has(at) ? [text] : []))
        .join("\n"),
    });
  }
  return pages;
}

const expectedSchema = z.object({ paragraphs: z.array(z.string()) });

/**
 * Reads the project's own golden pages: a folder each, `<source>--<case>`, with `page.html` or `page.txt` and
 * `expected.json` ({paragraphs}). As texts, pages lie as the lines that a careless scraper saves too.
 */
export async function readOwnPages(
  folder: string,
  kind: PageKind,
): Promise<LabelledPage[]> {
  const pages: LabelledPage[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = readdirSync(path.join(folder, name)).find((each) =>
      each.startsWith("page."),
    );
    if (file === undefined || (kind === "html" && file.endsWith(".txt")))
      continue;
    const content =
      (await decodeText(readFileSync(path.join(folder, name, file)))) ?? "";
    const { paragraphs } = expectedSchema.parse(
      readJson(path.join(folder, name, "expected.json")),
    );
    const gold = paragraphs.join("\n");
    const { blocks, rows, isRuledOut } =
      kind === "text" && file.endsWith(".html")
        ? flatten(content)
        : parse(content, kind);
    const texts = blocks.map(({ text }) => text);
    const site = name.split("--")[0] ?? name;
    const labels = labelBlocks(texts, gold);
    pages.push({ suite: "own", site, blocks, rows, labels, isRuledOut, gold });
  }
  return pages;
}

/** Places of the wanted digests, in order; where one stands twice, the one nearer to those around it. */
function matchInOrder(
  digests: readonly string[],
  wanted: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>();
  // Backwards: a headline or a teaser repeats the body's words above it more often than below.
  let end = digests.length;
  for (const digest of [...wanted].reverse()) {
    const at = digests.lastIndexOf(digest, end - 1);
    if (at < 0 || end === 0) continue;
    found.add(at);
    end = at;
  }
  return found;
}
