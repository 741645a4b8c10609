import { diffArrays } from "diff";

/** Sentences in a row that both texts have, or only the first, or only the second. */
export interface SentenceRun {
  readonly kind: "same" | "removed" | "added";
  readonly sentences: readonly string[];
}

/**
 * Longest search for the least difference, in milliseconds: two texts of 5,000
 * sentences that have none in common take seconds.
 */
const TIMEOUT_MS = 500;

/** Compares two texts sentence by sentence; null where they differ too much for that. */
export function compareTexts(
  first: string,
  second: string,
  language: string,
): readonly SentenceRun[] | null {
  const runs = diffArrays(
    toSentences(first, language),
    toSentences(second, language),
    { timeout: TIMEOUT_MS },
  );
  return (
    runs?.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      sentences: value,
    })) ?? null
  );
}

// "und", "xx": what stands for no known language
const KNOWN_LANGUAGE = /^(?!und$)[a-z]{2,3}$/;

/** A text's sentences, each with one space between its words. */
export function toSentences(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(
    KNOWN_LANGUAGE.test(language) ? language : "en",
    { granularity: "sentence" },
  );
  return text
    .split("\n")
    .flatMap((paragraph) =>
      Array.from(segmenter.segment(paragraph), ({ segment }) =>
        segment.trim().replaceAll(/\s+/g, " "),
      ),
    )
    .filter((sentence) => sentence !== "");
}
