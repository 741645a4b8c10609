import { mergeRomanisations } from "../enrich/officials/merge-romanisations.ts";
import { UnknownNames } from "../enrich/officials/rename-officials.ts";
import type { Official } from "../knowledge/schema.ts";
import type { IndexState } from "../state/index-state.ts";

/** Spellings of unknown officials for which the corpus has a better one, by all files that were recorded. */
export async function findRenamed(
  state: IndexState,
  people: readonly Official[],
): Promise<ReadonlyMap<string, string>> {
  const names = new UnknownNames();
  for await (const [, { unknown }] of state.records())
    for (const name of unknown) names.count(name);
  return mergeRomanisations(names.all(), people);
}

/** Paths of files whose articles stand in the index under a name that they have no longer. */
export async function findMisnamed(
  state: IndexState,
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): Promise<ReadonlySet<string>> {
  const lost = new Set(
    [...before].flatMap(([name, value]) =>
      now.get(name) === value ? [] : [name],
    ),
  );
  const paths = new Set<string>();
  if (lost.size === 0) return paths;
  for await (const [path, { unknown }] of state.records())
    if (unknown.some(({ name }) => lost.has(name))) paths.add(path);
  return paths;
}
