import { foldName } from "@communique/indexer/search/fold-name";
import { hasWords } from "@communique/indexer/search/literal-words";
import type { SpelledValue } from "./read-spellings";

/** Words of a query that name something together. */
export interface NamedRun {
  /** Folded. */
  readonly key: string;
  readonly typed: string;
  readonly values: readonly SpelledValue[];
}

interface Run {
  readonly key: string;
  readonly typed: string;
  /** Places of its words. */
  readonly from: number;
  readonly to: number;
}

/**
 * Groups values by the longest run of words that names them: "Sergej Lawrow" is
 * one man, and not every Sergej. In the query's order, no word in two.
 */
export function toNamedRuns(
  query: string,
  values: readonly SpelledValue[],
): readonly NamedRun[] {
  const runs = listRuns(query, values);
  const named = new Map<Run, SpelledValue[]>();
  for (const value of values) {
    const spellings = value.spellings.map(foldName);
    const run = runs.find(({ key }) =>
      spellings.some((spelling) => hasWords(spelling, key)),
    );
    if (run === undefined) continue;
    named.set(run, [...(named.get(run) ?? []), value]);
  }
  const chosen: Run[] = [];
  for (const run of runs) {
    const isFree = chosen.every(
      ({ from, to }) => run.to < from || to < run.from,
    );
    if (named.has(run) && isFree) chosen.push(run);
  }
  return chosen
    .toSorted((a, b) => a.from - b.from)
    .map((run) => ({
      key: run.key,
      typed: run.typed,
      values: named.get(run) ?? [],
    }));
}

/** The words that named anything, and those that stand side by side; the longest first. */
function listRuns(
  query: string,
  values: readonly SpelledValue[],
): readonly Run[] {
  const whole = foldName(query);
  const typed = [...new Set(values.flatMap((value) => value.typed))]
    .flatMap((words) => words.split(" "))
    .filter((word, at, all) => all.indexOf(word) === at)
    .toSorted((a, b) => query.indexOf(a) - query.indexOf(b));
  const runs = typed.flatMap((_, from) =>
    typed.slice(from).map((__, length) => {
      const words = typed.slice(from, from + length + 1).join(" ");
      return { key: foldName(words), typed: words, from, to: from + length };
    }),
  );
  return runs
    .filter(({ key }) => key !== "" && hasWords(whole, key))
    .toSorted((a, b) => b.to - b.from - (a.to - a.from));
}
