import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod/mini";
import { openEngine, type OpenedEngine } from "../src/engine/open-engine.ts";
import { readSettings } from "../src/settings.ts";
import { report, writeArticles } from "./articles-fixture.ts";
import { makeFolder } from "./engine-fixture.ts";
import { runCli } from "./run-cli.ts";

// Each starts the command line a few times.
vi.setConfig({ testTimeout: 120_000 });

const line = z.object({
  name: z.string(),
  search: z.string(),
  article: z.looseObject({ path: z.string(), title: z.string() }),
});
const parseLines = (text: string) =>
  text
    .split("\n")
    .filter((each) => each !== "")
    .map((each) => line.parse(JSON.parse(each)));

let articles: string,
  folder: string,
  engine: OpenedEngine,
  env: Record<string, string>;
let lists = 0;

beforeAll(async () => {
  articles = await writeArticles({ "a.txt": report("Oslo", "Wang Yi") });
  folder = await makeFolder("alerts");
  env = { DATA_DIR: path.join(folder, "data"), ARTICLES_DIR: articles };
  engine = await openEngine(readSettings(env));
  await index();
});
afterAll(async () => {
  await engine.stop();
  await rm(articles, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function index() {
  const { code, stderr } = await runCli(["index"], env);
  if (code !== 0) throw new Error(stderr);
}

async function add(name: string, text: string) {
  await writeFile(path.join(articles, name), text);
  await index();
}

let list: string;
beforeEach(async () => {
  list = path.join(folder, `searches-${(lists += 1)}.json`);
  await writeFile(
    list,
    JSON.stringify({
      searches: [
        { name: "Oslo", search: "q=oslo" },
        { name: "Lavrov", search: "/?official=Sergey+Lavrov" },
      ],
    }),
  );
});
const alerts = (...flags: readonly string[]) =>
  runCli(["alerts", list, ...flags], env);

test("tells what is new after an indexing, once", async () => {
  const first = await alerts();
  expect(first).toMatchObject({ code: 0, stdout: "" });
  expect(first.stderr).toContain("Oslo: 1 articles remembered");

  await add("b.txt", report("Vienna", "Sergey Lavrov"));
  const second = await alerts();
  expect(second.code).toBe(0);
  expect(parseLines(second.stdout)).toMatchObject([
    {
      name: "Lavrov",
      search: "official=Sergey+Lavrov",
      article: {
        path: "b.txt",
        title: "Ministers meet in Vienna",
        date: "2021-03-12",
        officials: ["Sergey Lavrov"],
      },
    },
  ]);
  expect(await alerts()).toMatchObject({ code: 0, stdout: "" });
});

test("tells all the first time where asked to, of both readers' lists", async () => {
  const other = path.join(folder, "other.json");
  await writeFile(other, '[{"name": "x", "search": "q=oslo"}]');
  for (const file of [list, other]) {
    const { code, stdout } = await runCli(["alerts", file, "--tell-all"], env);
    expect(code).toBe(0);
    const paths = parseLines(stdout).map(({ article }) => article.path);
    expect(paths).toContain("a.txt");
  }
});

test("only articles with all the words are news", async () => {
  await writeFile(list, '[{"name": "x", "search": "q=oslo+nowhere"}]');
  const { stdout, stderr } = await alerts("--tell-all");
  expect({ stdout, stderr }).toEqual({
    stdout: "",
    stderr: "x: 0 new of 0 articles\n",
  });
});

test("runs a command, and tells again what it failed to take", async () => {
  const got = path.join(folder, "got.jsonl");
  await alerts();
  const hostile = report("Oslo", "Wang Yi")
    .replace(
      "Ministers meet",
      "$(touch pwned) `touch pwned` \"; touch pwned; '",
    )
    // Else it would be a version of the first, and no news.
    .replace(
      /^The two delegations[^]*/mu,
      "Experts are to settle in Bergen within ten days what inspectors may see, which goods pass the border, and in whose language the final document is to be signed; fishermen and shipowners were heard, too.\n",
    );
  await add("c.txt", hostile);

  const failed = await alerts("--run", `cat >/dev/null; exit 3`);
  expect(failed.code).toBe(1);
  expect(failed.stderr).toContain("ended with 3");
  const { code, stderr } = await alerts("--run", `cat >> "${got}"`);
  expect({ code, stderr }).toMatchObject({ code: 0 });
  const lines = parseLines(await readFile(got, "utf8"));
  expect(lines).toMatchObject([{ name: "Oslo", article: { path: "c.txt" } }]);
  expect(lines[0]?.article.title).toContain("$(touch pwned)");
  expect(await readdir(process.cwd())).not.toContain("pwned");
  await alerts("--run", `cat >> "${got}"`);
  expect(parseLines(await readFile(got, "utf8"))).toHaveLength(1);
});

test("appends to a file", async () => {
  const output = path.join(folder, "news.jsonl");
  await writeFile(output, "");
  await alerts("--tell-all", "--output", output);
  const before = parseLines(await readFile(output, "utf8")).length;
  expect(before).toBeGreaterThan(0);
  await alerts("--tell-all", "--output", output);
  expect(parseLines(await readFile(output, "utf8"))).toHaveLength(before);
  await writeFile(list, '[{"name": "x", "search": "q=ministers"}]');
  const nowhere = path.join(folder, "no", "news.jsonl");
  const refused = await alerts("--output", nowhere, "--tell-all");
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(`${nowhere}: cannot be written to`);
});

test.for([
  ["[", "is not JSON"],
  ['{"searches": []}', "holds no searches"],
  [
    '[{"name": "x", "search": "contry=NO"}]',
    "search 1 of 1: “x” has a parameter that is not understood: contry=NO",
  ],
] as const)("refuses the file %s", async ([text, problem]) => {
  await writeFile(list, text);
  const { code, stdout, stderr } = await alerts();
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`${list}: ${problem}`);
  expect(stderr).toContain('{"searches": [{"name"');
});

test("refuses a file that is not there, two goals, and no index", async () => {
  const missing = await runCli(["alerts", `${list}.not`], env);
  expect(missing).toMatchObject({ code: 2 });
  expect(missing.stderr).toContain("cannot be read");
  const both = await alerts("--run", "cat", "--output", "x");
  expect(both).toMatchObject({ code: 2 });
  const nothing = await runCli(["alerts", list], {
    DATA_DIR: path.join(folder, "none"),
  });
  expect(nothing).toMatchObject({ code: 1 });
  expect(nothing.stderr).toContain("nothing was indexed yet");
});

test("a memory that is damaged is not guessed at", async () => {
  await alerts();
  const told = path.join(folder, "data/alerts");
  const files = await readdir(told);
  for (const file of files) await writeFile(path.join(told, file), "{");
  const { code, stderr } = await alerts();
  expect(code).toBe(1);
  expect(stderr).toContain("is damaged");
  for (const file of files) await rm(path.join(told, file));
});
