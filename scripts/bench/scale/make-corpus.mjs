// A corpus of any size, made of a folder of JSON Lines files: the same one from the same folder. In memory is one file
// of it and some records of each language, however large it gets.
import fs from "node:fs";
import path from "node:path";
import { linesOf, listLines } from "../corpus.mjs";
import { createRandom } from "../readers/texts.mjs";
import { splitSentences, varyRecord } from "./vary-record.mjs";

/** Records of a file. */
export const RECORDS_PER_FILE = 10_000;
/** Records of a language that sentences are taken from: each new one takes the place of another. */
const POOL = 1_000;
const SEED = 54_000;

async function* recordsOf(folder) {
  for (const name of listLines(folder)) yield* linesOf(path.join(folder, name));
}

/** All of them again and again, until nobody wants more. */
async function* endlessRecordsOf(folder) {
  for (;;) yield* recordsOf(folder);
}

/** Writes lines into files of ten thousand. */
function createFiles(folder, perFile) {
  let lines = [],
    files = 0;
  const end = () => {
    if (lines.length === 0) return;
    files += 1;
    fs.writeFileSync(
      path.join(folder, `part-${String(files).padStart(5, "0")}.jsonl`),
      `${lines.join("\n")}\n`,
    );
    lines = [];
  };
  return {
    add: (line) => {
      lines.push(line);
      if (lines.length === perFile) end();
    },
    end,
  };
}

/** The records that sentences are taken from, by language. */
function createPool(languageOf, random) {
  const pools = new Map();
  return {
    isEmpty: () => pools.size === 0,

    /** Takes a record's text apart and keeps it; null for a record that has none. */
    add: (line) => {
      const { title, text, lang, language } = JSON.parse(line);
      if (typeof text !== "string" || text.trim() === "") return null;
      const spoken = (lang ?? language ?? languageOf(text)).slice(0, 2);
      const own = {
        title: title ?? "",
        sentences: splitSentences(text, spoken),
      };
      const pool = pools.get(spoken) ?? [];
      pools.set(spoken, pool);
      if (pool.length < POOL) pool.push(own);
      else pool[Math.floor(random() * POOL)] = own;
      return { own, pool, language: spoken };
    },
  };
}

/**
 * Writes a corpus of `size` records: those of the source as they are, then made ones. Of a source that is larger,
 * every so-manieth.
 *
 * @param languageOf tells the language of a text whose record does not
 * @param onProgress is told how many there are after each thousand
 * @throws Error where the source has no record with a text
 */
export async function makeCorpus({
  from,
  to,
  size,
  languageOf,
  perFile = RECORDS_PER_FILE,
  seed = SEED,
  signal,
  onProgress = () => {},
}) {
  fs.mkdirSync(to, { recursive: true });
  const random = createRandom(seed);
  const files = createFiles(to, perFile);
  const pool = createPool(languageOf, random);
  let count = 0;
  const add = (line) => {
    files.add(line);
    count += 1;
    if (count % 1000 === 0) {
      signal?.throwIfAborted();
      onProgress(count);
    }
  };
  let all = 0;
  for await (const _ of recordsOf(from)) all += 1;
  const step = Math.max(1, all / size);
  let seen = 0;
  for await (const line of recordsOf(from)) {
    if (Math.floor(seen / step) !== Math.floor((seen - 1) / step)) add(line);
    if (size > all) pool.add(line);
    seen += 1;
  }
  if (count < size && pool.isEmpty())
    throw new Error(`${from}: no record has a text to make others of`);
  for await (const line of endlessRecordsOf(from)) {
    if (count >= size) break;
    const known = pool.add(line);
    if (known === null) continue;
    const { own, ...others } = known;
    const record = varyRecord(own, { ...others, number: count, random });
    add(JSON.stringify(record));
  }
  files.end();
  return count;
}
