import type { Changes } from "./plan-changes.ts";
import { awaitTask } from "./await-tasks.ts";
import { findKnownPages, noPages } from "./known-pages.ts";
import { loadFiles, type LoadContext } from "./load-files.ts";
import type { SourceFile } from "../read/list-files.ts";

/** Documents deleted in one request. */
const IDS_AT_ONCE = 5000;

/**
 * Brings an index to what the files are now: loads what changed, then takes out what no file gives any more.
 * Articles of one address and title are one: the first in the files' order is kept, and when it goes, the next.
 */
export async function updateIndex(
  uid: string,
  { files, changed, whole, removed }: Omit<Changes, "stillRejected">,
  context: LoadContext,
): Promise<void> {
  const { state } = context;
  const order = new Map(files.map(({ path }, at) => [path, at]));
  for (const path of removed) await state.forget(path);
  const unsure = await state.pending.ids();
  const loaded = await loadFiles(
    [...changed.values()],
    {
      index: uid,
      keptInstead: async (source, id) => {
        const at = order.get(source.path) ?? Infinity;
        const other = (await state.claims.of(id)).find(
          (path) => !changed.has(path) && (order.get(path) ?? Infinity) < at,
        );
        return other ?? null;
      },
      knownOf: (source) =>
        whole.has(source.path)
          ? noPages(source)
          : findKnownPages(source, state, unsure),
    },
    context,
  );
  await settleStale(uid, files, loaded, order, context);
}

/** What a file gave and gives no more: another file's is loaded in its place, or it is deleted. */
async function settleStale(
  uid: string,
  files: readonly SourceFile[],
  loaded: ReadonlyMap<string, string>,
  order: ReadonlyMap<string, number>,
  context: LoadContext,
): Promise<void> {
  const { state, shards, report, signal } = context;
  const heirs = new Map<string, Set<string>>();
  let gone: string[] = [];
  const remove = async () => {
    if (gone.length === 0) return;
    // From all engines: one that has none of them does nothing.
    await shards.each(async (client) => {
      const { taskUid } = await client.index(uid).deleteDocuments(gone);
      await awaitTask(client, taskUid, "deleting articles");
    });
    await state.settle(gone);
    report.removed(gone.length);
    gone = [];
  };
  for await (const id of state.stale()) {
    signal.throwIfAborted();
    if (loaded.has(id)) {
      await state.settle([id]);
      continue;
    }
    const [heir] = (await state.claims.of(id)).toSorted(
      (a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity),
    );
    if (heir !== undefined)
      heirs.set(heir, (heirs.get(heir) ?? new Set()).add(id));
    else gone.push(id);
    if (gone.length >= IDS_AT_ONCE) await remove();
  }
  await remove();
  if (heirs.size === 0) return;
  await loadFiles(
    files.filter(({ path }) => heirs.has(path)),
    {
      index: uid,
      keptInstead: async ({ path }, id) =>
        heirs.get(path)?.has(id) === true ? null : path,
    },
    context,
  );
  for (const ids of heirs.values()) await state.settle([...ids]);
}
