#!/usr/bin/env node
// Measures the search against the engine without our layer, on the same articles in the same run:
//
//   npm run evaluate:search -- [--data FOLDER] [--data-dir FOLDER] [--limit N] [--json]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { openEngine } from "../engine/open-engine.ts";
import { IndexerError } from "../errors.ts";
import { readSettings } from "../settings.ts";
import { evaluate, openCorpus, SAMPLES } from "./evaluate.ts";
import { toPools } from "./pool.ts";
import { toDetails, toTable } from "./report.ts";

/** Nothing in the corpora is younger; a fixed day makes every run the same. */
const TODAY = "2026-11-01";

const toCount = (value: string) => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError("Expected a number from 1.");
  return count;
};

interface Flags {
  readonly data?: string;
  readonly articles: string;
  readonly dataDir?: string;
  readonly limit?: number;
  readonly perSource: number;
  readonly cases?: readonly string[];
  readonly reuse: boolean;
  readonly json: boolean;
  readonly details: boolean;
  readonly pool: boolean;
}

const flags = new Command("evaluate-search")
  .description("measure the search, and the engine without our layer")
  .option("--data <folder>", "records to search in, .ndjson.gz")
  .option("--articles <folder>", "sample articles", SAMPLES)
  .option("--data-dir <folder>", "where indexes are kept for the next run")
  .option(
    "--limit <n>",
    "index so many records of each file, and those that are judged",
    toCount,
  )
  .option("--per-source <n>", "known items of a kind and source", toCount, 60)
  .option("--cases <ids>", "these hard cases alone", (ids) => ids.split(","))
  .option("--reuse", "take kept indexes as they are", false)
  .option("--json", "print everything as JSON", false)
  .option("--details", "also print what was not found", false)
  .option("--pool", "print articles to be judged instead", false)
  .parse()
  .opts<Flags>();

const kept =
  flags.dataDir === undefined ? null : path.resolve(flags.dataDir, "data");
const folder = kept ?? mkdtempSync(path.join(tmpdir(), "communique-evaluate-"));
try {
  const engine = await openEngine(
    readSettings({
      DATA_DIR: kept ?? path.join(folder, "data"),
      MEILISEARCH_BINARY: process.env["MEILISEARCH_BINARY"],
      // The names of all indexes begin with it: the key opens no other.
      MEILI_INDEX: "communique",
    }),
  );
  try {
    const options = {
      data: flags.data === undefined ? null : path.resolve(flags.data),
      samples: path.resolve(flags.articles),
      limit: flags.limit ?? null,
      perSource: flags.perSource,
      today: TODAY,
      reuse: flags.reuse,
      cases: flags.cases ?? null,
    };
    if (flags.pool)
      for await (const line of toPools(
        engine.client,
        await openCorpus(engine, options),
      ))
        process.stdout.write(`${line}\n`);
    else {
      const evaluation = await evaluate(engine, options);
      process.stdout.write(
        flags.json
          ? `${JSON.stringify(evaluation, null, 1)}\n`
          : `${toTable(evaluation)}\n${flags.details ? `\n${toDetails(evaluation)}\n` : ""}`,
      );
    }
  } finally {
    await engine.stop();
  }
} catch (error) {
  if (!(error instanceof IndexerError)) throw error;
  process.stderr.write(`communique: ${error.message}\n  ${error.remedy}\n`);
  process.exitCode = error.exitCode;
} finally {
  if (kept === null) rmSync(folder, { recursive: true, force: true });
}
