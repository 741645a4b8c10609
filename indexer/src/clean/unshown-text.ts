import { weigh } from "./block.ts";
import type { PageMetadata } from "./html/page-metadata.ts";
import { toTextBlocks } from "./text/text-blocks.ts";

/** A text outside the page's elements shorter than this is a summary. */
const SHORTEST_HIDDEN_BODY = 400;
/** What the page shows is the article unless it is less than this share of what lies in its scripts. */
const SHOWN_SHARE = 0.4;

/**
 * A body's paragraphs as one text, or the text that the page brings only inside a script: as JSON-LD's articleBody, or as
 * data that the browser lays out.
 */
export function joinParagraphs(
  paragraphs: readonly string[],
  { articleBody }: PageMetadata,
  scriptText: () => readonly string[],
): string {
  const text = paragraphs.join("\n\n");
  const shown = weigh(text);
  const isArticle = (other: string) =>
    weigh(other) >= SHORTEST_HIDDEN_BODY && shown <= weigh(other) * SHOWN_SHARE;
  const stated = toTextBlocks((articleBody ?? "").replace(/<[^>]+>/g, "\n"))
    .map((block) => block.text)
    .join("\n\n");
  if (isArticle(stated)) return stated;
  // Reading every script costs as much as the page: only where hardly anything is shown.
  if (shown >= SHORTEST_HIDDEN_BODY) return text;
  const sent = scriptText().join("\n\n");
  return isArticle(sent) ? sent : text;
}
