import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { mountMemory, unmount } from "../../indexer/test/mount-memory";
import {
  expect,
  expectNotice,
  notice,
  RECOVERY_MS,
  START_MS,
  startFaultSite,
  test,
} from "./fault-site";
import type { FaultSite } from "./fault-site";
import { openSearch, resultCount, searchBox } from "./fixtures";

// Faults are of the server: one width of the page is enough.
test.setTimeout(180_000);

/** The site of other tests may still be there. */
const BESIDE = 10;

let disk = "",
  isMounted = false;
let site: FaultSite | null = null;

// oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of what is needed
test.beforeAll(async ({}, { parallelIndex }) => {
  test.setTimeout(START_MS);
  disk = await mkdtemp(path.join(tmpdir(), "communique-full-"));
  isMounted = mountMemory(disk, "size=200m");
  test.skip(!isMounted, "a file system can be mounted by root only");
  site = await startFaultSite(BESIDE + parallelIndex, {
    database: path.join(disk, "db"),
  });
});
test.afterAll(async () => {
  await site?.end();
  if (isMounted) unmount(disk);
  await rm(disk, { recursive: true, force: true });
});

test("readers go on searching while the engine's disk is full; an engine that can't start on it is told, and not needed for long", async ({
  page,
}) => {
  if (site === null) throw new Error("the site was not started");
  const { address, engine, becomes } = site;
  await openSearch(page, `${address}/`);
  const ballast = path.join(disk, "ballast");
  // One block after the other until there is no room.
  await expect(writeFile(ballast, Buffer.alloc(256e6))).rejects.toThrow(
    /ENOSPC/,
  );
  const article = { id: "vienna", title: "Vienna Convention", leads: true };
  await expect(
    engine.client.index("articles").addDocuments([article]),
  ).rejects.toThrow(/no space left/i);
  await searchBox(page).pressSequentially("lis");
  await expect(resultCount(page)).toContainText("1 article for");
  await expect(notice(page)).toHaveCount(0);
  await becomes("ok");

  await engine.kill();
  const starting = engine.start();
  await becomes("engine-down");
  await searchBox(page).pressSequentially("bon");
  await expectNotice(page, "The search engine can’t be reached.");
  await expect(page).toHaveURL(/\?q=lisbon$/);
  expect((await fetch(`${address}/healthz`)).status).toBe(200);

  await rm(ballast);
  // The one that met the full disk has ended.
  await engine.start();
  await starting;
  await expect(resultCount(page)).toContainText("1 article for", {
    timeout: RECOVERY_MS,
  });
  await expect(notice(page)).toHaveCount(0);
  await expect(searchBox(page)).toHaveValue("lisbon");
  await becomes("ok");
});
