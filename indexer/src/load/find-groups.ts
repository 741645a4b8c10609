import type { SearchDocument } from "../search-document.ts";
import type { IndexState } from "../state/index-state.ts";
import {
  parseArticlePrint,
  toPrintedArticle,
} from "../versions/article-print.ts";
import { Candidates } from "../versions/candidates.ts";
import {
  groupVersions,
  type VersionGroup,
} from "../versions/group-versions.ts";
import type { PrintedArticle } from "../versions/is-version.ts";

/** The groups of versions in the index, by the ids of those in them. */
export type VersionGroups = ReadonlyMap<string, VersionGroup>;

/**
 * Groups the versions of all articles by what is kept of each; no file is read again. Most articles have none: first it is
 * told which may, and only what is kept of those is then held in memory.
 *
 * @param order paths of all files in their order: of those that give one article, the first one's is in the index
 */
export async function findGroups(
  state: IndexState,
  order: readonly string[],
): Promise<VersionGroups> {
  async function* printed() {
    for await (const { id, kept } of state.claims.kept(order)) {
      const print = parseArticlePrint(kept);
      if (print !== null) yield [id, print] as const;
    }
  }
  const candidates = new Candidates();
  for await (const [id, print] of printed())
    candidates.add(toPrintedArticle(id, { ...print, facts: null }));
  const isCandidate = candidates.find().values();
  const articles: PrintedArticle[] = [];
  for await (const [id, print] of printed())
    if (isCandidate.next().value === true)
      articles.push(toPrintedArticle(id, print));
  return groupVersions(articles);
}

/** What a document says of its versions. */
export type GroupFields = Pick<
  SearchDocument,
  "id" | "cluster" | "leads" | "versions"
>;

/** What a document says of its versions: it leads alone where it has none. */
export function toGroupFields(id: string, groups: VersionGroups): GroupFields {
  const { cluster, versions } = groups.get(id) ?? { cluster: id, versions: 1 };
  return { id, cluster, leads: cluster === id, versions };
}
