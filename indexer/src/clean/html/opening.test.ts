import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walkHtml } from "../../../test/walk-html.ts";
import { findOpening } from "./opening.ts";

const TITLE = "Außenminister vereinbaren in Genf weitere Gespräche";
const FIRST =
  "Die Außenminister der beiden Länder haben sich am Montag in Genf getroffen und weitere Gespräche vereinbart.";
const SECOND =
  "Das Treffen dauerte nach Angaben eines Sprechers mehr als drei Stunden, einen gemeinsamen Auftritt gab es nicht.";
const P = `<p>${FIRST}</p><p>${SECOND}</p>`;

/** Which of a page's elements with an id open the article, and which open another one. */
function idsOf(html: string, titles: readonly string[] = []) {
  const { drafts } = walkHtml(html);
  const { holders, others } = findOpening(drafts, titles);
  const ids = (nodes: typeof holders) =>
    [...nodes]
      .flatMap((node) => ("attribs" in node ? (node.attribs["id"] ?? []) : []))
      .sort();
  return { holders: ids(holders), others: ids(others) };
}

describe("what holds the headline or the first paragraph", () => {
  test.for([
    [
      "both in one",
      `<div id="a"><h1>${TITLE}</h1>${P}</div><div id="b">x</div>`,
      ["a"],
    ],
    [
      "one in each",
      `<header id="a"><h1>${TITLE}</h1></header><div id="b">${P}</div>`,
      ["a", "b"],
    ],
    ["no headline", `<div id="a">${P}</div><div id="b">${P}</div>`, ["a"]],
    [
      "a headline and no paragraph",
      `<div id="a"><h1>${TITLE}</h1></div><p id="b">Kurz.</p>`,
      ["a"],
    ],
    [
      "a paragraph of links is not the first",
      `<h1>${TITLE}</h1><p id="b"><a href=x>${FIRST}</a></p><div id="a">${P}</div>`,
      ["a"],
    ],
    [
      "nor is one before the headline",
      `<p id="b">${FIRST}</p><h1 id="a">${TITLE}</h1>`,
      ["a"],
    ],
    [
      "nor is a line without a sentence's end",
      `<h1>${TITLE}</h1><p id="b">${FIRST.slice(0, -1)}</p><div id="a">${P}</div>`,
      ["a"],
    ],
    ["nothing", '<p id="b">x</p>', []],
  ] as const)("%s", ([, html, holders]) => {
    expect(idsOf(html).holders).toEqual(holders);
  });

  test("the headline that the metadata name, whatever its element", () => {
    const html = `<h2 id="a">${TITLE.toLowerCase()}!</h2><div id="b">${P}</div>`;
    expect(idsOf(html).holders).toEqual(["b"]);
    expect(idsOf(html, [TITLE]).holders).toEqual(["a", "b"]);
  });
});

describe("what holds another article", () => {
  const MORE = `<h1>Gipfel in Oslo</h1>${P}`;
  const POST = `<h2>Gipfel in Oslo</h2>${P}`;
  test.for([
    [
      "an endless feed",
      `<div class="topic"><h1>${TITLE}</h1>${P}</div><div class="topic" id="x">${MORE}</div><div class="topic" id="y">${MORE}</div>`,
      ["x", "y"],
    ],
    [
      "wrapped once more",
      `<div><div><h1>${TITLE}</h1>${P}</div></div><div id="x"><div>${MORE}</div></div>`,
      ["x"],
    ],
    [
      "posts behind the post",
      `<article><h1>${TITLE}</h1>${P}</article><article id="x">${POST}</article><article id="y"><p>Kurz</p></article>`,
      ["x", "y"],
    ],
    [
      "the outermost of them",
      `<article><h1>${TITLE}</h1>${P}</article><article id="x"><article id="y">${POST}</article></article>`,
      ["x"],
    ],
  ] as const)("%s", ([, html, others]) => {
    expect(idsOf(html).others).toEqual(others);
  });

  test.for([
    [
      "sections with headings of their own",
      `<h1>${TITLE}</h1><section id="a">${P}</section><section id="b">${POST}</section>`,
    ],
    [
      "a second h1 beside the paragraphs",
      `<div><h1>${TITLE}</h1>${P}<h1 id="b">Der Gipfel</h1>${P}</div>`,
    ],
    [
      "an h1 of another class",
      `<h1 class="title">${TITLE}</h1>${P}<div id="b"><h1 class="logo">Bote</h1></div>`,
    ],
    [
      "entries of a live blog",
      `<article><h1>${TITLE}</h1>${P}<article id="b">${POST}</article></article>`,
    ],
    [
      "articles, where the first is in none",
      `<h1>${TITLE}</h1>${P}<article id="b">${POST}</article>`,
    ],
    [
      "what stands before the article",
      `<article id="b">${POST}</article><article><h1>${TITLE}</h1>${P}</article>`,
    ],
    ["no headline", `<article>${P}</article><article id="b">${P}</article>`],
  ] as const)("none: %s", ([, html]) => {
    expect(idsOf(html).others).toEqual([]);
  });
});

// <header><h1>Outlet</h1></header><div>We use cookies…</div><article><h1>Headline</h1>…: all of the article is lost.
test("the metadata's headline goes before the outlet's h1", () => {
  const note = `<p>${"Wir nutzen Cookies, damit diese Seite funktioniert und wir wissen, was gelesen wird. ".repeat(2)}</p>`;
  const html = `<header><h1>Der Bote</h1></header>${note}<article id="a"><h1>${TITLE}</h1>${P}</article>`;
  expect(idsOf(html, [TITLE])).toEqual({ holders: ["a"], others: [] });
});

test("headline and first paragraph never stand in another article", () => {
  const piece = fc.constantFrom(
    `<h1>${TITLE}</h1>`,
    "<h1>Gipfel in Oslo</h1>",
    "<h2>Hintergrund</h2>",
    `<p>${FIRST}</p>`,
    `<p>${SECOND}</p>`,
    "<p>Kurz</p>",
  );
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      piece,
      fc
        .tuple(
          fc.constantFrom("div", "article", "section"),
          fc.array(tie("html"), { maxLength: 5 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
    ),
  }));
  fc.assert(
    fc.property(fc.array(html, { maxLength: 5 }), (pieces) => {
      const { drafts } = walkHtml(pieces.join(""));
      const { holders, others } = findOpening(drafts, []);
      for (const other of others) expect(holders).not.toContain(other);
    }),
  );
});

test("a feed of 2,000 articles", { timeout: 30_000 }, () => {
  const feed = `<div><div><h1>${TITLE}</h1>${P}</div></div>`.repeat(2000);
  const { drafts } = walkHtml(feed);
  expect(findOpening(drafts, []).others.size).toBe(1999);
});
