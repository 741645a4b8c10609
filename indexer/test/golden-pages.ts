import { existsSync, readdirSync, readFileSync } from "node:fs";
import { load } from "cheerio/slim";
import { isTag } from "domhandler";
import { z } from "zod/mini";
import type { RawPage } from "../src/read/raw-page.ts";

const folder = new URL("fixtures/", import.meta.url);

const labelSchema = z.strictObject({
  title: z.string(),
  paragraphs: z.array(z.string()),
  never: z.array(z.string()),
});

/** What a careful reader would call the article of a page. */
export type Label = z.infer<typeof labelSchema>;

/** The folders `<source>--<case>` of pages labelled by hand, in name order. */
export const goldenNames: readonly string[] = readdirSync(folder).sort();

/** Reads a whole page as it was scraped. */
export function readGoldenPage(name: string): RawPage {
  const isHtml = existsSync(new URL(`${name}/page.html`, folder));
  const file = `${name}/page.${isHtml ? "html" : "txt"}`;
  return {
    path: file,
    mediaType: isHtml ? "text/html" : "text/plain",
    content: readFileSync(new URL(file, folder), "utf8"),
    title: null,
    url: null,
    date: null,
    source: null,
    crawlDate: null,
  };
}

/** Reads a page's label; a missing one throws, nothing ever writes it. */
export const readGoldenLabel = (name: string): Label =>
  labelSchema.parse(
    JSON.parse(readFileSync(new URL(`${name}/expected.json`, folder), "utf8")),
  );

/** Every run of white space one space. */
export const squeeze = (text: string) => text.replace(/\s+/gu, " ").trim();

// `\u003c` `\u201c` in a script's JSON
const CODE = /\\u([0-9a-f]{4})/gi;

// `\n` `\"` `\/`
const WHITE = /\\[nrt]/g;
const ESCAPED = /\\(["\\/])/g;

const unescape = (text: string) =>
  text
    .replace(CODE, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(WHITE, " ")
    .replace(ESCAPED, "$1");

/**
 * Everything that a reader of the source could make out in it: text, attributes and scripts, entities and JSON escapes
 * decoded; once as it runs, once without ruby, once with a space for every tag.
 */
export function decodedSource({ content, mediaType }: RawPage): string {
  if (mediaType === "text/plain") return content;
  const whole = load(content);
  const withoutRuby = load(content);
  withoutRuby("rt, rp").remove();
  const spaced = load(content.replace(/<[^>]*>/g, " "));
  const attributes = whole("*")
    .get()
    .flatMap((node) => (isTag(node) ? Object.values(node.attribs) : []));
  const text = [
    ...[whole, withoutRuby, spaced].map(($) => $.root().text()),
    ...attributes,
  ].join("\n");
  return `${text}\n${unescape(text)}`;
}
