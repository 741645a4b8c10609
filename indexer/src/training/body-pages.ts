import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
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

/**
 * Reads pages that were labelled by hand, block by block: a JSON file {file: [digest of each body block, in order]}.
 *
 * As texts, each block is a line: what a careless scraper saves.
 */
export async function readHandLabelledPages(
  folder: string,
  labelFile: string,
  kind: PageKind,
): Promise<LabelledPage[]> {
  if (!existsSync(folder)) return [];
  const urls = urlSchema.parse(readJson(path.join(folder, "urls.json")));
  const labels = labelSchema.parse(readJson(labelFile));
  const pages: LabelledPage[] = [];
  for (const [file, body] of Object.entries(labels)) {
    const content = await decodeText(
      readFileSync(path.join(folder, "html", file)),
    );
    const page =
      kind === "html" ? parse(content ?? "", kind) : flatten(content ?? "");
    const found = matchInOrder(
      page.blocks.map(({ text }) => toDigest(text)),
      body,
    );
    if (found.size < body.length * LEAST_FOUND) continue;
    const texts = page.blocks.map(({ text }) => text);
    pages.push({
      suite: "hand-labelled",
      site: siteOf(urls[file] ?? file),
      blocks: page.blocks,
      rows: page.rows,
      labels: texts.map((text, at) => ({
        tokens: toTokens(text).length,
        share: Number(found.has(at)),
      })),
      isRuledOut: page.isRuledOut,
      gold: texts.filter((_, at) => found.has(at)).join("\n"),
    });
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
