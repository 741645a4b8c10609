import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RawPage } from "../read/raw-page.ts";
import { findOrigin } from "./page-source.ts";

const page = (given: Partial<RawPage>): RawPage => ({
  path: "de/a.html",
  mediaType: "text/html",
  content: "",
  title: null,
  url: null,
  date: null,
  source: null,
  crawlDate: null,
  ...given,
});

const CANONICAL = '<link rel="canonical" href="https://www.bote.example/a/1">';
const OPEN_GRAPH =
  '<meta property="og:url" content="https://share.bote.example/1">';

describe("a page's source and address", () => {
  test.for<[string, Partial<RawPage>, string, string | null]>([
    [
      "the record's address",
      { url: "https://www.kurier.example/x", content: CANONICAL },
      "kurier.example",
      "https://www.kurier.example/x",
    ],
    [
      "its canonical address",
      { content: OPEN_GRAPH + CANONICAL },
      "bote.example",
      "https://www.bote.example/a/1",
    ],
    [
      "its address for sharing",
      { content: `<title>x</title>${OPEN_GRAPH}` },
      "share.bote.example",
      "https://share.bote.example/1",
    ],
    [
      "attributes in any order, bare and in capitals",
      { content: "<LINK HREF=https://bote.example/2 REL=canonical />" },
      "bote.example",
      "https://bote.example/2",
    ],
    [
      "the next address where the canonical one is none",
      {
        content: `<link rel="canonical" href="javascript:alert(1)">${OPEN_GRAPH}`,
      },
      "share.bote.example",
      "https://share.bote.example/1",
    ],
    [
      "the front page as everybody's address",
      { content: '<link rel=canonical href="https://bote.example/">' },
      "bote.example",
      null,
    ],
    [
      "the record's outlet",
      { path: "dump.jsonl#7", source: "Elbe-Anzeiger" },
      "Elbe-Anzeiger",
      null,
    ],
    [
      "the file where the outlet's name is no name",
      { path: "dump.jsonl#7", source: "Elbe ".repeat(100) },
      "dump.jsonl",
      null,
    ],
    ["the file of many records", { path: "x/d.jsonl#7" }, "x/d.jsonl", null],
    [
      "a record whose name is an address",
      { path: "d.warc#https://bote.example/#a" },
      "d.warc",
      null,
    ],
    ["the folder", { path: "de/2024/a.txt" }, "de/2024", null],
    ["the corpus' own folder", { path: "a.txt" }, ".", null],
    [
      "a link that is not canonical",
      { content: '<link rel="alternate" href="https://bote.example/rss">' },
      "de",
      null,
    ],
    [
      "an address far below the head",
      { content: " ".repeat(70_000) + CANONICAL },
      "de",
      null,
    ],
  ])("%s", ([, given, source, url]) => {
    expect(findOrigin(page(given))).toEqual({ source, url });
  });

  test("no markup makes it throw", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "<link ",
            "<meta ",
            'rel="canonical"',
            "property=og:url",
            'href="https://',
            "content=http://[",
            "[::1]",
            ">",
            " ",
            "a.example",
          ),
        ),
        fc.option(fc.webUrl()),
        (pieces, url) => {
          const { source } = findOrigin(
            page({ content: pieces.join(""), url }),
          );
          expect(source).not.toBe("");
        },
      ),
    ));
});
