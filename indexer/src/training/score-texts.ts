import { toTokens } from "./label-blocks.ts";

const SHINGLE = 4;

function shingles(text: string): Map<string, number> {
  const tokens = toTokens(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, tokens.length - SHINGLE + 1); at += 1) {
    const shingle = tokens.slice(at, at + SHINGLE).join(" ");
    if (shingle !== "") counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const size = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * Precision, recall and F1 of texts by shingles of four tokens, averaged over pages (the measure of
 * scrapinghub/article-extraction-benchmark), and the share of texts that agree token by token.
 *
 * @param rows gold text and found text
 */
export function scoreTexts(rows: readonly (readonly [string, string])[]) {
  const pages = rows.map(([gold, found]) => {
    const wanted = shingles(gold),
      got = shingles(found);
    let hits = 0;
    for (const [shingle, count] of wanted)
      hits += Math.min(count, got.get(shingle) ?? 0);
    return {
      precision: size(got) === 0 ? null : hits / size(got),
      recall: hits / Math.max(1, size(wanted)),
      exact: Number(toTokens(gold).join(" ") === toTokens(found).join(" ")),
    };
  });
  const precision = mean(pages.flatMap((page) => page.precision ?? [])),
    recall = mean(pages.map((page) => page.recall));
  const round = (value: number) => Number(value.toFixed(4));
  return {
    f1: round((2 * precision * recall) / Math.max(1e-9, precision + recall)),
    precision: round(precision),
    recall: round(recall),
    exact: round(mean(pages.map((page) => page.exact))),
  };
}
