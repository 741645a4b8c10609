import { createHash } from "node:crypto";
import pMap from "p-map";
import { STDIN, type SourceFile } from "../read/list-files.ts";
import type { RawPage } from "../read/raw-page.ts";
import type { IndexState } from "../state/index-state.ts";

/** Pages whose documents are in the index as they are: its id, by the page's digest. */
export type KnownPages = ReadonlyMap<string, string>;

/** Tells the pages of a file that are known. */
export type KnownPagesOf = (source: SourceFile) => Promise<KnownPages>;

/** No page is known: all are made anew. */
export const noPages: KnownPagesOf = async () => NONE;

const NONE: KnownPages = new Map();

/** One after the other takes three times as long. */
const LOOKUPS_AT_ONCE = 16;

/** Base64 characters, 132 bits: no two pages of a file have the same. */
const DIGEST_CHARS = 22;

/** Tells whether a page is as it was, where it stands and what its record says included. Pure. */
export const digestPage = (page: RawPage): string =>
  createHash("sha256")
    .update(JSON.stringify(page))
    .digest("base64url")
    .slice(0, DIGEST_CHARS);

/**
 * The pages of a file that was indexed whose documents are in the index, none of another file's in their place; what is
 * read anew each time has none. Of those that have not changed since, nothing has to be done.
 *
 * @param unsure ids of documents of which no one knows what the index holds
 */
export async function findKnownPages(
  { file, path }: Pick<SourceFile, "file" | "path">,
  state: IndexState,
  unsure: ReadonlySet<string>,
): Promise<KnownPages> {
  const record = await state.record(path);
  if (record?.pages === undefined || file === STDIN) return NONE;
  const { pages, documents } = record;
  const isThere = await pMap(
    documents,
    async (id) => {
      if (unsure.has(id)) return false;
      // In this order: a file that gives it no more makes it stale in the moment in which it is no longer claimed.
      const { length } = await state.claims.of(id);
      return length === 1 && !(await state.isStale(id));
    },
    { concurrency: LOOKUPS_AT_ONCE },
  );
  const known = new Map<string, string>();
  for (const [at, id] of documents.entries()) {
    const digest = pages[at];
    if (isThere[at] === true && digest !== undefined) known.set(digest, id);
  }
  return known;
}
