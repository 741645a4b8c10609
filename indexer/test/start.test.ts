import { copyFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findFreePort } from "../src/engine/free-port.ts";
import { readSettings } from "../src/settings.ts";
import { openEngine } from "../src/engine/open-engine.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli, startCli } from "./run-cli.ts";

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
