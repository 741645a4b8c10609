import type { CheerioAPI } from "cheerio";
import { load } from "cheerio/slim";
import { isText } from "domhandler";
import { endsLikeSentence, weigh } from "../block.ts";
import { toLine } from "../normalise.ts";
import { walkPage } from "./walk-page.ts";

/** Scripts shorter than this hold no article. */
const SHORTEST_SCRIPT = 600;
/** Scripts longer than this, in characters, would cost more than they bring. */
const LONGEST_SCRIPT = 4_000_000;

/** Strings lighter than this are labels and names, no paragraphs. */
const SHORTEST_PARAGRAPH = 40;
const DEEPEST = 40;

// `window.__INITIAL_STATE__ = {…};` `Fusion.globalContent={…};Fusion.x={…}`
const ASSIGNMENT = /=\s*(?=[{[])/g;

/**
 * Finds the article in a page's scripts: some sites send their text as JSON and let the browser build the page.
 *
 * `<script id="__NEXT_DATA__" type="application/json">{"post": {"blocks": [{"html": "<p>…</p>"}, …]}}</script>`
 *
 * Texts in the same place of the data's structure (the same keys, whatever the index) belong together; the place with
 * most running text wins.
 *
 * @returns its paragraphs, or none
 */
export function findScriptText($: CheerioAPI): readonly string[] {
  const places = new Map<string, string[]>();
  $("script").each((_, { attribs, children }) => {
    if (attribs["type"] === "application/ld+json") return;
    const code = children
      .map((child) => (isText(child) ? child.data : ""))
      .join("");
    if (code.length < SHORTEST_SCRIPT || code.length > LONGEST_SCRIPT) return;
    for (const value of readJson(code)) collect(value, "", 0, places);
  });
  let best: readonly string[] = [],
    most = 0;
  for (const paragraphs of places.values()) {
    const weight = paragraphs.reduce((sum, text) => sum + weigh(text), 0);
    if (weight > most) {
      best = paragraphs;
      most = weight;
    }
  }
  return best;
}

function* readJson(code: string): Generator {
  const start = code.trimStart();
  if (start.startsWith("{") || start.startsWith("[")) {
    const whole = parse(start);
    if (whole !== null) yield whole;
    return;
  }
  for (const match of code.matchAll(ASSIGNMENT)) {
    const from = match.index + match[0].length;
    const to = findEnd(code, from);
    if (to - from < SHORTEST_SCRIPT) continue;
    const value = parse(code.slice(from, to));
    if (value !== null) yield value;
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Not JSON but JavaScript: the page's own words are all there is.
    return null;
  }
}

/** The place behind the bracket that closes the one at `from`. */
function findEnd(code: string, from: number): number {
  let depth = 0,
    inString = false;
  for (let at = from; at < code.length; at += 1) {
    const letter = code[at];
    if (inString) {
      if (letter === "\\") at += 1;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return from;
}

function collect(
  value: unknown,
  place: string,
  depth: number,
  places: Map<string, string[]>,
): void {
  if (depth > DEEPEST) return;
  if (typeof value === "string") {
    const paragraphs = toParagraphs(value);
    if (paragraphs.length === 0) return;
    const there = places.get(place) ?? [];
    there.push(...paragraphs);
    places.set(place, there);
  } else if (Array.isArray(value))
    for (const item of value) collect(item, place, depth + 1, places);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value))
      collect(item, `${place}.${key}`, depth + 1, places);
}

const TAG = /<(?:p|br|div|h[1-6]|li)\b/i;

function toParagraphs(text: string): string[] {
  if (text.length < SHORTEST_PARAGRAPH / 2) return [];
  const paragraphs = TAG.test(text) ? readMarkup(text) : text.split("\n");
  const lines = paragraphs.map(toLine).filter((line) => line !== "");
  return lines.some(
    (line) => weigh(line) >= SHORTEST_PARAGRAPH && endsLikeSentence(line),
  )
    ? lines
    : [];
}

function readMarkup(markup: string): string[] {
  const body = load(`<body>${markup}</body>`)("body").get(0);
  return body === undefined
    ? []
    : walkPage(body).drafts.map(({ text }) => text);
}
