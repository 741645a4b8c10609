import { plugins } from "@citation-js/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import {
  formatCitations,
  formatPlainCitation,
  isCitationFile,
} from "./format-citations";
import type { Citation } from "./to-citation";

const citation: Citation = {
  id: "yonhap_2018_3fa9c1d2",
  "citation-key": "yonhap_2018_3fa9c1d2",
  type: "article-newspaper",
  title: "남북 & EU: 100 % of the {Olympic} delegation",
  author: [{ literal: "Agence France-Presse and Co" }],
  "container-title": "연합뉴스 #1",
  issued: { "date-parts": [[2018, 1, 7]] },
  language: "ko",
  URL: "https://news.example/a_b?x={1}&y=%20",
};

const { title: _title, issued: _issued, ...bare } = citation;

test("BibTeX keeps every script, and its braces balanced", () => {
  expect(formatCitations([citation], "bib")).toBe(
    String.raw`@article{yonhap_2018_3fa9c1d2,
	author = {{Agence France-Presse and Co}},
	journal = {연합뉴스 \#1},
	year = {2018},
	month = jan,
	day = {7},
	title = {{남북 \& EU: 100 \% of the \textbraceleft{}Olympic\textbraceright{} delegation}},
	url = {https://news.example/a_b?x=%7B1%7D&y=%20},
}
`,
  );
});

test("RIS has one line a field, the address in one piece", () => {
  expect(formatCitations([citation], "ris").split("\r\n")).toEqual([
    "TY  - NEWS",
    "ID  - yonhap_2018_3fa9c1d2",
    "T1  - 남북 & EU: 100 % of the {Olympic} delegation",
    "A1  - Agence France-Presse and Co",
    "PY  - 2018",
    "JF  - 연합뉴스 #1",
    "UR  - https://news.example/a_b?x={1}&y=%20",
    "Y1  - 2018/01/07/",
    "LA  - ko",
    "ER  - ",
    "",
  ]);
});

test.for([
  ["a month", [2018, 1], "month = jan", "Y1  - 2018/01//"],
  ["a year", [2018], "year = {2018}", "Y1  - 2018///"],
] as const)("a date known to %s says no more", ([, parts, bibtex, ris]) => {
  const partial = { ...bare, issued: { "date-parts": [parts] } };
  const bib = formatCitations([partial], "bib");
  expect(bib).toContain(bibtex);
  expect(bib).not.toContain("day =");
  expect(formatCitations([partial], "ris")).toContain(ris);
});

test("nothing is made up for what isn't known", () => {
  expect(formatCitations([bare], "bib")).not.toMatch(/year|month|title/);
  expect(formatCitations([bare], "ris")).not.toMatch(/^(?:PY|Y1|T1)/m);
});

test("CSL-JSON is the references themselves", () => {
  expect(JSON.parse(formatCitations([citation], "json"))).toEqual([citation]);
});

const parsed = z.array(z.object({ title: z.string() }));

test("any title comes back from BibTeX with its braces balanced", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const bib = formatCitations([{ ...citation, title: text }], "bib");
      const depth = Array.from(bib).reduce(
        (open, char) => open + (char === "{" ? 1 : char === "}" ? -1 : 0),
        0,
      );
      expect(depth).toBe(0);
    }),
  );
  const bib = formatCitations(
    [{ ...citation, title: "5 % of 东京 & _x_" }],
    "bib",
  );
  expect(parsed.parse(plugins.input.chain(bib))[0]?.title).toContain(
    "5 % of 东京 & _x_",
  );
});

test.for([
  [
    "en",
    "“남북 & EU: 100 % of the {Olympic} delegation.” Agence France-Presse and Co, 연합뉴스 #1, January 7, 2018. https://news.example/a_b?x={1}&y=%20",
  ],
  [
    "de",
    "“남북 & EU: 100 % of the {Olympic} delegation.” Agence France-Presse and Co, 연합뉴스 #1, 7. Januar 2018. https://news.example/a_b?x={1}&y=%20",
  ],
] as const)("as a sentence, in %s", ([locale, sentence]) => {
  expect(formatPlainCitation(citation, { locale, undated: "n.d." })).toBe(
    sentence,
  );
});

test("a sentence without title and date", () => {
  expect(
    formatPlainCitation(
      { id: "a", "citation-key": "a", type: "article-newspaper" },
      { locale: "en", undated: "n.d." },
    ),
  ).toBe("n.d.");
});

test("endings of no file", () => {
  expect(["bib", "txt", "toString"].map(isCitationFile)).toEqual([
    true,
    false,
    false,
  ]);
});
