import { afterAll, beforeAll, expect, test } from "vitest";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import { countMissed } from "../src/training/measure-cuts.ts";
import { startTestEngine, type TestEngine } from "./engine-fixture.ts";

/** One name of so many is asked for; all of them take minutes. */
const EVERY = 25;
/** Measured: 419 of 29,979 sentences, with all names. */
const MOST_MISSED = 0.03;

let engine: TestEngine;
beforeAll(async () => {
  engine = await startTestEngine();
});
afterAll(() => engine.close());

test("names in Chinese, Japanese and Korean are found in sentences", async () => {
  const { cjkNames, dictionary } = loadKnowledge();
  const names = cjkNames.filter((_, at) => at % EVERY === 0);
  const kept = new Set(dictionary);
  const isKept = names.map(({ name }) => kept.has(name));
  const { client } = engine.engine;
  const missed = await countMissed(client, names, dictionary);
  const total = missed.reduce((sum, count) => sum + count, 0);
  expect(total / (3 * names.length)).toBeLessThan(MOST_MISSED);

  // Those in the dictionary are there because they are missed without it.
  const cut = names.filter((_, at) => isKept[at]);
  expect(cut.length).toBeGreaterThan(20);
  const alone = await countMissed(client, cut, []);
  expect(alone.filter((count) => count === 0)).toEqual([]);
}, 120_000);
