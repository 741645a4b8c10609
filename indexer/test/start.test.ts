import { copyFile, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { findFreePort } from "../src/engine/free-port.ts";
import { readSettings } from "../src/settings.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { IndexState } from "../src/state/index-state.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli, startCli } from "./run-cli.ts";

// Each starts engine and web server.
vi.setConfig({ testTimeout: 120_000 });

// Needs the built web app: `npm test` builds it first.
describe("communique start", () => {
  let articles: string, data: string, port: number;
  let env: Record<string, string>;
  beforeAll(async () => {
    articles = await writeArticles({
      "oslo.txt": report("Oslo", "Ine Eriksen Soreide"),
      "vienna.txt": report("Vienna", "Sergey Lavrov"),
    });
    data = path.join(await makeFolder("start"), "data");
    port = await findFreePort("127.0.0.1");
    env = { ARTICLES_DIR: articles, DATA_DIR: data, PORT: String(port) };
  });
  afterAll(async () => {
    await rm(articles, { recursive: true, force: true });
    await rm(path.dirname(data), { recursive: true, force: true });
  });

  const page = async (query: string) =>
    (await fetch(`http://127.0.0.1:${port}/${query}`)).text();

  const isUp = () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    );

  test("prints one address when everything is searchable, and ends every child on Ctrl-C", async () => {
    const run = startCli(["start"], env);
    await run.prints("Communiqué is ready");
    expect(await page("?q=lawrow")).toContain("Ministers meet in Vienna");
    run.child.kill("SIGINT");
    const { code, stdout } = await run.ended;
    expect(code).toBe(0);
    expect(stdout.match(/https?:\/\//g)).toHaveLength(1);
    expect(await isUp()).toBe(false);
    // A data folder whose engine ended can be opened again at once.
    const engine = await openEngine(readSettings({ DATA_DIR: data }));
    await engine.stop();
  });

  test("started again, it indexes nothing that has not changed, and watches what changes", async () => {
    const run = startCli(["start"], env);
    await run.prints("index is up to date");
    await run.prints("Communiqué is ready");
    expect(await page("?q=lisbon")).not.toContain("Ministers meet in Lisbon");
    await writeFile(
      path.join(articles, "lisbon.txt"),
      report("Lisbon", "Augusto Santos Silva"),
    );
    await run.prints("3 articles now");
    expect(await page("?q=lisbon")).toContain("Ministers meet in Lisbon");
    await copyFile(
      path.join(articles, "oslo.txt"),
      path.join(articles, "bergen.txt"),
    );
    await run.prints("4 articles now");
    run.child.kill("SIGTERM");
    expect((await run.ended).code).toBe(0);
    expect(await isUp()).toBe(false);
  });

  test("goes on with another engine when its own is killed", async () => {
    const run = startCli(["start"], env);
    await run.prints("Communiqué is ready");
    const { pid } = z
      .object({ pid: z.number() })
      .parse(
        JSON.parse(await readFile(path.join(data, "engine.json"), "utf8")),
      );
    process.kill(pid, "SIGKILL");
    await run.prints("starting another");
    await vi.waitFor(
      async () => expect(await page("?q=lawrow")).toContain("Vienna"),
      { timeout: 60_000, interval: 200 },
    );
    run.child.kill("SIGINT");
    expect((await run.ended).code).toBe(0);
  });

  test("waits for a run that is at work, and then indexes", async () => {
    const state = await IndexState.open(path.join(data, "state"));
    await writeFile(
      path.join(articles, "tunis.txt"),
      report("Tunis", "Sergey Lavrov"),
    );
    const run = startCli(["start"], env);
    await run.prints("waiting until it is done");
    await state.close();
    await run.prints("Communiqué is ready");
    expect(await page("?q=tunis")).toContain("Ministers meet in Tunis");
    run.child.kill("SIGINT");
    expect((await run.ended).code).toBe(0);
  });

  test("moves a database of another engine version aside when it is told to", async () => {
    await writeFile(path.join(data, "engine/VERSION"), "1.9.0");
    const refused = await runCli(["start"], env);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("made by Meilisearch 1.9.0");
    expect(await isUp()).toBe(false);
    const run = startCli(["start", "--replace-database"], env);
    await run.prints("engine-1.9.0");
    await run.prints("Communiqué is ready");
    // The report from Tunis is a version of it.
    expect(await page("?q=lawrow&versions=all")).toContain(
      "Ministers meet in Vienna",
    );
    run.child.kill("SIGINT");
    expect((await run.ended).code).toBe(0);
  });

  test("says plainly that its port is in use, and what to do", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(port, "127.0.0.1", resolve);
    });
    const { code, stderr } = await runCli(["start"], env);
    other.close();
    expect(code).toBe(2);
    expect(stderr).toContain(`port ${port} is in use`);
    expect(stderr).toContain(`PORT=${port + 1} npm start`);
  });
});
