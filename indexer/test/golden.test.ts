import { describe, expect, test } from "vitest";
import { clean } from "../src/clean/clean.ts";
import {
  decodedSource,
  goldenNames,
  readGoldenLabel,
  readGoldenPage,
  squeeze,
} from "./golden-pages.ts";

/** Pages that cleaning still gets wrong. One that it gets right must leave the list. */
const KNOWN_FAILURES: ReadonlySet<string> = new Set([
  "bao-cua-bien--hidden-layers-and-gallery",
  "deux-rives--mostly-links",
  "dongbu-ilbo--table-photo-captions",
  "dongfang-bbs--font-br-layout",
  "isar-kurier--hinweis-der-redaktion",
  "jianghai-wang--short-paragraphs",
  "le-relais--text-scrape",
  "maeil-hanul--bare-div-br",
  "maeil-hanul--numbered-points",
  "manbar-alsharq--mostly-links",
  "nanyang-zaobao--initial-state",
  "north-quay--nested-tables-unclosed",
  "severny-telegraf--hidden-popup-by-class",
  "treaty-desk--transcript-speakers",
  "treaty-desk--interview-bold-questions",
  "volzhsky-dnevnik--pull-quotes-and-bio",
  "weltlage-online--text-interview",
]);

/**
 * What stands between a cleaned page and its label, line by line; nothing where they agree.
 *
 * The body is compared with its paragraphs joined, since a reader can't tell a list's items from a paragraph's lines.
 */
function differences(name: string): string[] {
  const { title, paragraphs, never } = readGoldenLabel(name);
  const outcome = clean(readGoldenPage(name));
  if (!outcome.ok) return [`rejected: ${outcome.rejection.reason}`];
  const text = squeeze(outcome.value.text);
  const wrong: string[] = [];
  if (squeeze(outcome.value.title) !== title)
    wrong.push(`title: ${outcome.value.title}`);
  for (const paragraph of paragraphs)
    if (!text.includes(paragraph)) wrong.push(`missing: ${paragraph}`);
  for (const words of never)
    if (text.includes(words)) wrong.push(`foreign: ${words}`);
  if (text !== squeeze(paragraphs.join("\n\n")) && wrong.length === 0)
    wrong.push(`text: ${text}`);
  return wrong;
}

describe("the labels", () => {
  test("there are at least 60 pages, each of one source and one case", () => {
    expect(goldenNames.length).toBeGreaterThanOrEqual(60);
    for (const name of goldenNames)
      expect(name).toMatch(/^[a-z0-9-]+?--[a-z0-9-]+$/);
  });

  test("known failures name pages", () => {
    expect(goldenNames).toEqual(expect.arrayContaining([...KNOWN_FAILURES]));
  });

  test.for(goldenNames)("%s: every label stands on the page", (name) => {
    const { title, paragraphs, never } = readGoldenLabel(name);
    const source = squeeze(decodedSource(readGoldenPage(name)));
    const body = squeeze(paragraphs.join("\n\n"));
    expect(source).toContain(title);
    expect(paragraphs).not.toEqual([]);
    expect(never).not.toEqual([]);
    for (const word of body.split(" ")) expect(source).toContain(word);
    for (const words of never) {
      expect(source).toContain(words);
      expect(body).not.toContain(words);
    }
  });
});

test.for(goldenNames)("%s", (name) => {
  if (KNOWN_FAILURES.has(name)) expect(differences(name)).not.toEqual([]);
  else expect(differences(name)).toEqual([]);
});
