import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findFreePort } from "../../indexer/src/engine/free-port.ts";
import { report, writeArticles } from "../../indexer/test/articles-fixture.ts";
import { startOwnEngine } from "../../indexer/test/own-engine.ts";
import { root } from "../prepare.mjs";
import { makeImage } from "./image-folder.mjs";

// Two installs, two builds, for each image, from the lockfile.
const STEPS_MS = 600_000;
vi.setConfig({ testTimeout: 60_000 });

/** Nobody's: what runs in a container owns nothing of the image either. */
const NOBODY = 65_534;
const asNobody = process.getuid() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

let folder, images, engine, keys, articles;
const inFolder = (...names) => path.join(folder, ...names);

/** A folder that is mounted to be written to. */
function mount(place) {
  fs.mkdirSync(place, { recursive: true });
  if (process.getuid() === 0) fs.chownSync(place, NOBODY, NOBODY);
  else fs.chmodSync(place, 0o700);
  return place;
}

/** Starts what is in an image, which can change nothing in it. */
function start({ cwd, env, entrypoint, command }, args, settings) {
  const [program, ...words] = [...entrypoint, ...(args ?? command)];
  const child = spawn(program, words, {
    cwd,
    env: { PATH: process.env.PATH, ...env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
    ...asNobody,
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => (printed += text));
  return { child, ended: once(child, "close"), printed: () => printed };
}

async function run(args, settings) {
  const { ended, printed } = start(images.indexer, args, settings);
  const [code] = await ended;
  expect({ code, printed: printed() }).toMatchObject({ code: 0 });
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "communique-image-"));
  fs.chmodSync(folder, 0o755);
  images = {
    indexer: makeImage("indexer/Dockerfile", inFolder("indexer")),
    web: makeImage("web/Dockerfile", inFolder("web")),
  };
  // A tmpfs of docker-compose.yml.
  mount(path.join(images.web.cwd, "web/.next/cache"));
  keys = mount(inFolder("secrets"));
  articles = await writeArticles({
    "a.txt": report("Oslo", "Ine Eriksen Soreide"),
    "b.txt": report("Vienna", "Sergey Lavrov"),
  });
  fs.chmodSync(articles, 0o755);
}, STEPS_MS);
afterAll(async () => {
  await engine?.close();
  for (const each of [folder, articles])
    if (each !== undefined) fs.rmSync(each, { recursive: true, force: true });
}, 120_000);

/** Each file of a folder, and what is in it. */
function readAll(place, without = []) {
  const files = fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(place, path.join(entry.parentPath, entry.name)),
    )
    .filter((name) => !without.includes(name))
    .sort();
  return files.map((name) => [
    name,
    fs.readFileSync(path.join(place, name), "latin1"),
  ]);
}

test.each([
  ["indexer", "indexer/dist"],
  ["web", "web/dist"],
  ["web", "web/.next/static"],
])(
  "the same sources, built in another folder, are the same bytes: %s, %s",
  (name, place) => {
    const own = readAll(path.join(root, place));
    const other = readAll(path.join(images[name].cwd, place));
    expect(own.length).toBeGreaterThan(5);
    expect(other.map(([file]) => file)).toEqual(own.map(([file]) => file));
    const differing = own.filter(([, text], at) => text !== other[at][1]);
    expect(differing.map(([file]) => file)).toEqual([]);
    for (const [file, text] of other)
      expect(
        text.includes(folder) ? `${file} names its folder` : null,
      ).toBeNull();
  },
);

test("the build is known by its sources", () => {
  const read = (place) =>
    fs.readFileSync(path.join(place, "web/.next/BUILD_ID"), "utf8");
  expect(read(images.web.cwd)).toBe(read(root));
  expect(read(root)).toMatch(/^[0-9a-f]{20}$/);
});

test("no compiler, test tool or engine is in them", () => {
  for (const { cwd } of Object.values(images))
    for (const name of ["typescript", "vitest", "@playwright/test", "@gaubee"])
      expect(fs.existsSync(path.join(cwd, "node_modules", name))).toBe(false);
});

test("keys, indexer and web server do their work, and write nothing into their image", async () => {
  await run(["keys", "--dir", keys], {});
  engine = await startOwnEngine(
    ["--config-file-path", path.join(keys, "engine.toml")],
    fs.readFileSync(path.join(keys, "master-key"), "utf8").trim(),
  );
  const { MEILI_HOST } = engine.env;
  await run(["grant-keys"], {
    MEILI_HOST,
    MEILI_MASTER_KEY_FILE: path.join(keys, "master-key"),
  });
  await run(null, {
    MEILI_HOST,
    MEILI_ADMIN_KEY_FILE: path.join(keys, "admin-key"),
    ARTICLES_DIR: articles,
    DATA_DIR: mount(inFolder("state")),
  });
  const port = await findFreePort("127.0.0.1");
  const web = start(images.web, null, {
    MEILI_HOST,
    MEILI_SEARCH_KEY_FILE: path.join(keys, "search-key"),
    LISTEN_HOST: "127.0.0.1",
    PORT: String(port),
  });
  try {
    const ask = (at) => fetch(`http://127.0.0.1:${port}${at}`);
    const until = Date.now() + 30_000;
    while (!(await ask("/healthz").catch(() => null))?.ok) {
      if (Date.now() > until || web.child.exitCode !== null)
        throw new Error(`no answer:\n${web.printed()}`);
      await sleep(100);
    }
    expect((await ask("/readyz")).status).toBe(200);
    const page = await ask("/?q=lawrow");
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Ministers meet in Vienna");
    const table = await (await ask("/export.csv")).text();
    expect(table).toContain("Ministers meet in Oslo");
    expect(web.printed()).not.toMatch(/EACCES|EROFS|ENOENT/);
  } finally {
    web.child.kill("SIGTERM");
    await web.ended;
  }
});
