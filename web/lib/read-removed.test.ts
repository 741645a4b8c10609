import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { readRemoved, withRecurring } from "./read-removed";

const article = { path: "press/a.html", text: "One.\n\nTwo." };

afterEach(() => vi.unstubAllEnvs());

/** A program in place of the indexer's command, which prints its arguments' effect. */
function useCommand(source: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "communique-removed-"));
  const file = path.join(folder, "cli.mjs");
  writeFileSync(file, source);
  vi.stubEnv("COMMUNIQUE_CLI", file);
  vi.stubEnv("ARTICLES_DIR", folder);
}

test("what only the page read by itself has recurs in the source", () => {
  const share = { rule: "share", text: "Share this" };
  expect(
    withRecurring("One.\n\nTwo.", "One.\n\nSubscribe now!\n\nTwo.", [share]),
  ).toEqual({
    pieces: [share, { rule: "recurs-in-source", text: "Subscribe now!" }],
    isChanged: false,
  });
});

test("a page that has lost a paragraph has changed", () => {
  expect(withRecurring("One.\n\nTwo.", "One.", []).isChanged).toBe(true);
});

test("the path is one argument, whatever it says", async () => {
  useCommand(`
    const [, , command, dashes, path, ...rest] = process.argv;
    const text = [command, dashes, path, rest.length].join("|");
    console.log(JSON.stringify({ text: "One.\\n\\nTwo.", removed: [{ rule: "r", text }] }));`);
  const hostile = "--help; $(touch x) a b";
  expect(await readRemoved({ ...article, path: hostile })).toEqual({
    ok: true,
    pieces: [{ rule: "r", text: `removed|--|${hostile}|0` }],
    isChanged: false,
  });
});

test("without the indexer beside it there is nothing to read", async () => {
  vi.stubEnv("COMMUNIQUE_CLI", "");
  expect(await readRemoved(article)).toEqual({
    ok: false,
    problem: "no-files",
  });
});

test("a command that fails, and one too many at once, are told apart", async () => {
  useCommand("process.exit(2)");
  const answers = await Promise.all([1, 2, 3].map(() => readRemoved(article)));
  expect(answers.map((each) => each.ok || each.problem)).toEqual([
    "failed",
    "failed",
    "busy",
  ]);
});
