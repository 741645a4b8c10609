import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { changeCorpus } from "./change-corpus.mjs";
import { MADE_SOURCES } from "./made-sources.mjs";
import { makeCorpus } from "./make-corpus.mjs";
import { END_DAY, FIRST_DAY } from "./vary-record.mjs";

const SOURCE = 40;

let folder = "";
const inFolder = (name) => path.join(folder, name);

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "communique-scale-"));
  fs.mkdirSync(inFolder("source"));
  const toLine = (_, at) => {
    const isChinese = at % 2 === 1;
    const sentences = Array.from({ length: 8 }, (__, sentence) =>
      isChinese
        ? `部长第${at}次说第${sentence}句话。`
        : `Minister ${at} gave reason ${sentence} for it.`,
    );
    return JSON.stringify({
      id: `agency-${at}`,
      title: isChinese ? `第${at}次会谈` : `Talks number ${at} are over`,
      text: sentences.join(isChinese ? "" : " "),
      date: "1987-02-26",
      lang: isChinese ? "zh" : "en",
      url: null,
    });
  };
  const lines = Array.from({ length: SOURCE }, toLine);
  fs.writeFileSync(inFolder("source/a.jsonl"), `${lines.join("\n")}\n`);
});

afterEach(() => fs.rmSync(folder, { recursive: true }));

const make = (name, options) =>
  makeCorpus({
    from: inFolder("source"),
    to: inFolder(name),
    languageOf: () => "en",
    perFile: 50,
    ...options,
  });

const readFiles = (name) =>
  fs
    .readdirSync(inFolder(name))
    .sort()
    .map((file) => fs.readFileSync(path.join(inFolder(name), file), "utf8"));
const readRecords = (name) =>
  readFiles(name).flatMap((text) =>
    text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line)),
  );

test("the same source and seed make the same corpus, another seed another", async () => {
  await make("one", { size: 120 });
  await make("other", { size: 120 });
  await make("seeded", { size: 120, seed: 7 });
  expect(readFiles("other")).toEqual(readFiles("one"));
  expect(readFiles("seeded")).not.toEqual(readFiles("one"));
});

test.for([10, SOURCE, 50, 173])("%i records are made", async (size) => {
  expect(await make("made", { size })).toBe(size);
  const records = readRecords("made");
  expect(records).toHaveLength(size);
  expect(new Set(records.map(({ id }) => id)).size).toBe(size);
  expect(readFiles("made")).toHaveLength(Math.ceil(size / 50));
});

test("a smaller corpus is the beginning of a larger one", async () => {
  await make("small", { size: 90 });
  await make("large", { size: 150 });
  expect(readRecords("large").slice(0, 90)).toEqual(readRecords("small"));
});

test("all records of the source come first, as they are", async () => {
  await make("made", { size: 60 });
  expect(readRecords("made").slice(0, SOURCE)).toEqual(readRecords("source"));
});

test("made records have addresses, dates and sentences that fit", async () => {
  await make("made", { size: 400 });
  const made = readRecords("made").slice(SOURCE);
  expect(new Set(made.map(({ url }) => url)).size).toBe(made.length);
  const of = { zh: /^[^A-Za-z]+$/, en: /^[\p{ASCII}]+$/u };
  for (const { date, url, lang, text, title } of made) {
    expect(date >= FIRST_DAY && date < END_DAY).toBe(true);
    expect(MADE_SOURCES).toContain(new URL(url).hostname.replace("www.", ""));
    expect(text).toMatch(of[lang]);
    expect(title).toMatch(of[lang]);
  }
  const years = new Set(made.map(({ date }) => date.slice(0, 4)));
  expect(years.size).toBe(25);
  const first = made.filter(({ url }) => url.includes(MADE_SOURCES[0]));
  expect(first.length).toBeGreaterThan(made.length / 10);
});

test("made records share few sentences with any other", async () => {
  await make("made", { size: 200 });
  const texts = readRecords("made")
    .filter(({ lang }) => lang === "en")
    .map(({ text }) => text.match(/[^.\n]+\./g).map((each) => each.trim()));
  const shareOf = (one, other) =>
    one.filter((sentence) => other.includes(sentence)).length / one.length;
  const most = texts
    .slice(SOURCE / 2)
    .map((one) =>
      Math.max(
        ...texts
          .filter((other) => other !== one)
          .map((other) => shareOf(one, other)),
      ),
    );
  const alike = most.filter((share) => share > 0.75);
  expect(alike.length / most.length).toBeLessThan(0.1);
});

test("a hundredth of the records is changed, again in each edition", async () => {
  await make("made", { size: 400 });
  const before = readRecords("made");
  const change = (edition) =>
    changeCorpus(inFolder("made"), {
      size: 400,
      edition,
      languageOf: () => "en",
    });
  expect(change(1)).toEqual({ changed: 4, files: 1 });
  const first = readRecords("made");
  const changedBetween = (one, other) =>
    one.flatMap((record, at) => (record.text === other[at].text ? [] : [at]));
  expect(changedBetween(before, first)).toHaveLength(4);
  expect(first.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  change(2);
  expect(changedBetween(first, readRecords("made"))).toEqual(
    changedBetween(before, first),
  );
});
