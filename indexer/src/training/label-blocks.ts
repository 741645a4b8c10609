const TOKEN = /[\p{L}\p{N}_]+/gu;

/** Words and numbers, as the benchmarks count them. */
export const toTokens = (text: string): string[] => text.match(TOKEN) ?? [];

/** What of a block stands in the gold text. */
export interface BlockLabel {
  readonly tokens: number;
  /** Share of its tokens that are aligned with the gold text, 0 to 1. */
  readonly share: number;
}

/** Tables larger than this are cut from the end of the page: endless feeds. */
const MOST_CELLS = 400_000_000;

/**
 * Aligns a page's blocks with its gold text by their longest common subsequence of tokens, so that a headline that
 * stands in the menu too is labelled where the text runs on around it. A token counts only beside another that is
 * aligned as well: "the" alone is found anywhere.
 */
export function labelBlocks(
  texts: readonly string[],
  gold: string,
): BlockLabel[] {
  const ids = new Map<string, number>();
  const idOf = (token: string) => {
    const id = ids.get(token) ?? ids.size;
    ids.set(token, id);
    return id;
  };
  const wanted = Int32Array.from(toTokens(gold), idOf);
  const inGold = ids.size;
  const blocks = texts.map((text) => Int32Array.from(toTokens(text), idOf));
  const most = Math.floor(MOST_CELLS / Math.max(1, wanted.length));
  const all = Int32Array.from(
    blocks.flatMap((block) => [...block]).slice(0, most),
  );
  const aligned = align(all, wanted, inGold);
  let at = 0;
  return blocks.map((block) => {
    let hits = 0;
    for (let each = at; each < at + block.length; each += 1) {
      const isRun =
        block.length === 1 ||
        (each > at && isNext(aligned, each - 1)) ||
        (each + 1 < at + block.length && isNext(aligned, each));
      if ((aligned[each] ?? -1) >= 0 && isRun) hits += 1;
    }
    at += block.length;
    return { tokens: block.length, share: hits / Math.max(1, block.length) };
  });
}

const isNext = (aligned: Int32Array, at: number) =>
  (aligned[at] ?? -1) >= 0 && aligned[at + 1] === (aligned[at] ?? -1) + 1;

/** For each token of the page its place in the gold text, or -1. */
function align(page: Int32Array, gold: Int32Array, inGold: number): Int32Array {
  const columns = gold.length + 1;
  let row = new Uint16Array(columns),
    previous = new Uint16Array(columns);
  // 1: up, 2: left, 3: both tokens are the same and taken
  const moves = new Uint8Array((page.length + 1) * columns);
  for (let at = 1; at <= page.length; at += 1) {
    [row, previous] = [previous, row];
    const token = page[at - 1] ?? -1;
    row[0] = 0;
    const line = at * columns;
    for (let column = 1; column < columns; column += 1) {
      const up = previous[column] ?? 0,
        left = row[column - 1] ?? 0;
      const same =
        token < inGold && token === gold[column - 1]
          ? (previous[column - 1] ?? 0) + 1
          : 0;
      if (same > up && same > left) {
        row[column] = same;
        moves[line + column] = 3;
      } else if (up >= left) {
        row[column] = up;
        moves[line + column] = 1;
      } else {
        row[column] = left;
        moves[line + column] = 2;
      }
    }
  }
  const aligned = new Int32Array(page.length).fill(-1);
  let at = page.length,
    column = gold.length;
  while (at > 0 && column > 0) {
    const move = moves[at * columns + column];
    if (move === 3) {
      aligned[at - 1] = column - 1;
      at -= 1;
      column -= 1;
    } else if (move === 1) at -= 1;
    else column -= 1;
  }
  return aligned;
}
