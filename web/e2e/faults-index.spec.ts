import { expectNotice, expect, notice, RECOVERY_MS, test } from "./fault-site";
import { KEY_RIGHTS, KEY_UID } from "./fault-site";
import { openSearch, resultCount, searchBox } from "./fixtures";

// Faults are of the server: one width of the page is enough.
test.setTimeout(180_000);

const recovery = { timeout: RECOVERY_MS };

test("settings that somebody changed are told to the reader in a sentence, and to the log in the engine's words", async ({
  page,
  site,
}) => {
  const { address, engine, becomes, readLog } = site;
  const index = engine.client.index("articles");
  const filters = (await index.getFilterableAttributes()) ?? [];
  const set = (to: typeof filters) =>
    index.updateFilterableAttributes(to).waitTask();
  await openSearch(page, `${address}/`);
  await set(filters.filter((name) => name !== "leads"));
  try {
    await becomes("refused");
    await searchBox(page).pressSequentially("lisbon");
    await expectNotice(page, "The search engine refused this search.");
    await expect(notice(page)).not.toContainText(/filterable|attribute/i);
    await expect(searchBox(page)).toHaveValue("lisbon");
    await expect(page).toHaveURL(/\?q=lisbon$/);
    expect(readLog()).toMatch(/`leads` is not filterable/);
    const { reason } = await (await fetch(`${address}/readyz`)).json();
    expect(reason).not.toMatch(/filterable/);
  } finally {
    await set(filters);
  }
  await expect(resultCount(page)).toContainText("1 article for", recovery);
  await becomes("ok");
});

for (const [uid, status, isSeen] of [
  ["articles", "index-missing", true],
  ["articles-names", "names-missing", false],
] as const)
  test(`without the index ${uid} the site is not ready, and is again when it is back`, async ({
    page,
    site,
  }) => {
    const { address, engine, becomes } = site;
    const rename = (from: string, to: string) =>
      engine.client.updateIndex(from, { uid: to }).waitTask();
    await openSearch(page, `${address}/`);
    await rename(uid, "elsewhere");
    try {
      await becomes(status);
      await searchBox(page).pressSequentially("lisbon");
      if (isSeen) await expectNotice(page, "The index is being built.");
      else await expect(resultCount(page)).toContainText("1 article for");
      await expect(searchBox(page)).toHaveValue("lisbon");
    } finally {
      await rename("elsewhere", uid);
    }
    await expect(resultCount(page)).toContainText("1 article for", recovery);
    await becomes("ok");
  });

test("a key that was revoked is told from an index that is missing, and needed again only once", async ({
  page,
  site,
}) => {
  const { address, engine, becomes } = site;
  await openSearch(page, `${address}/`);
  await engine.client.deleteKey(KEY_UID);
  try {
    await becomes("locked");
    await searchBox(page).pressSequentially("lisbon");
    await expectNotice(
      page,
      "The search engine doesn’t accept this site’s key.",
    );
    const api = await fetch(`${address}/api/search/names?q=lisbon`);
    expect(api.status).toBe(503);
    expect(api.headers.get("retry-after")).toBe("5");
    expect(await api.json()).toHaveProperty("code", "engine_locked");
  } finally {
    await engine.client.createKey({
      uid: KEY_UID,
      ...KEY_RIGHTS,
      expiresAt: null,
    });
  }
  await expect(resultCount(page)).toContainText("1 article for", recovery);
});
