import type { Element } from "domhandler";
import { describe, expect, test } from "vitest";
import { walkHtml, type WalkedHtml } from "../../../test/walk-html.ts";
import { aboveReader, NONE, TAG_KINDS, type Above } from "./above.ts";
import { bitOf, CLASS_KINDS, type ClassKind } from "./class-words.ts";
import { findOpening } from "./opening.ts";
import type { HiddenNames } from "./stylesheet.ts";

const NOTHING_HIDDEN: HiddenNames = { classes: new Set(), ids: new Set() };

const reader = (
  { drafts, holdings, root }: WalkedHtml,
  hidden = NOTHING_HIDDEN,
): ((element: Element) => Above) =>
  aboveReader({
    holdings,
    total: Math.max(1, holdings.get(root)?.prose ?? 0),
    opening: findOpening(drafts, []),
    hidden,
  });

const PARAGRAPH =
  "<p>Die Außenminister der beiden Länder haben sich am Montag in Genf getroffen und weitere Gespräche vereinbart.</p>";
const ARTICLE = `<div id="article"><h1>Gipfel in Genf</h1>${PARAGRAPH}</div>`;

/** What stands above the element #x, on a page with an article above. */
const aboveX = (html: string, hidden?: HiddenNames) => {
  const page = walkHtml(`${ARTICLE}${html}`);
  return reader(page, hidden)(page.find("#x"));
};

type Kind = ClassKind | (typeof TAG_KINDS)[number];
const placeOf = (kind: Kind) => {
  const at = CLASS_KINDS.findIndex((each) => each === kind);
  return at >= 0
    ? at
    : CLASS_KINDS.length + TAG_KINDS.findIndex((each) => each === kind);
};

describe("kinds above an element", () => {
  test.for([
    ["a class", '<div class="related"><p id="x">a</p></div>', "related"],
    ["its own class", '<p id="x" class="byline">a</p>', "about"],
    ["an id", '<div id="comments"><p id="x">a</p></div>', "comment"],
    ["an element", '<nav><ul><li id="x">a</li></ul></nav>', "nav"],
    ["its own element", '<aside id="x">a</aside>', "aside"],
    ["a role", '<div role="navigation"><p id="x">a</p></div>', "nav"],
    ["main by role", '<div role="main"><p id="x">a</p></div>', "main"],
    [
      "a role before the element",
      '<section role="banner"><p id="x">a</p></section>',
      "header",
    ],
    ["hidden", '<div hidden><p id="x">a</p></div>', "hidden"],
    [
      "hidden from readers aloud",
      '<div aria-hidden="true"><p id="x">a</p></div>',
      "hidden",
    ],
    [
      "no display",
      '<div style="color:red; display : none"><p id="x">a</p></div>',
      "hidden",
    ],
    ["not visible", '<p id="x" style="VISIBILITY:hidden">a</p>', "hidden"],
  ] as const)("%s", ([, html, kind]) => {
    const { depths, counts } = aboveX(html);
    expect(depths[placeOf(kind)]).not.toBe(NONE);
    expect(counts[placeOf(kind)]).toBe(1);
  });

  test.for([
    ["beside it", '<nav>a</nav><p id="x">b</p>', "nav"],
    ["below it", '<div id="x"><nav>a</nav></div>', "nav"],
    [
      "a role that is none of these",
      '<div role="note"><p id="x">a</p></div>',
      "aside",
    ],
    ["by a role no more", '<nav role="main"><p id="x">a</p></nav>', "nav"],
    [
      "shown",
      '<p id="x" style="display: block" aria-hidden="false">a</p>',
      "hidden",
    ],
  ] as const)("none: %s", ([, html, kind]) => {
    const { depths, shares, counts } = aboveX(html);
    expect(depths[placeOf(kind)]).toBe(NONE);
    expect(shares[placeOf(kind)]).toBe(NONE);
    expect(counts[placeOf(kind)]).toBe(0);
  });

  test("the nearest of a kind tells depth and share; all of them count", () => {
    const page = walkHtml(
      `<section><section>${PARAGRAPH}<p id="x">a</p></section>${PARAGRAPH}${PARAGRAPH}${PARAGRAPH}</section>`,
    );
    const { depth, depths, shares, counts } = reader(page)(page.find("#x"));
    // body, section, section, p
    expect(depth).toBe(4);
    expect(depths[placeOf("section")]).toBe(3);
    expect(counts[placeOf("section")]).toBe(2);
    expect(shares[placeOf("section")]).toBeCloseTo(1 / 4);
  });
});

describe("apart from the article", () => {
  const isApart = (html: string, kind: ClassKind) =>
    (aboveX(html).apart & bitOf(kind)) !== 0;

  test("an element that holds neither headline nor first paragraph", () => {
    expect(isApart('<div class="share"><p id="x">a</p></div>', "share")).toBe(
      true,
    );
  });

  test("not one that holds them", () => {
    const page = walkHtml(
      `<div class="share box">${ARTICLE}<p id="x">a</p></div>`,
    );
    expect(reader(page)(page.find("#x")).apart).toBe(0);
  });

  test("but one inside it", () => {
    const page = walkHtml(
      `<div class="box">${ARTICLE}<div class="share"><p id="x">a</p></div></div>`,
    );
    expect(reader(page)(page.find("#x")).apart).toBe(bitOf("share"));
  });
});

describe("repeated siblings", () => {
  const item = (id: string) =>
    `<div class="post"><h3>Oslo</h3><p id="${id}">Kurz</p></div>`;

  test("how many there are, and which it is", () => {
    const { repeats, repeatAt } = aboveX(
      `<section>${item("a")}${item("b")}${item("x")}${item("c")}</section>`,
    );
    expect({ repeats, repeatAt }).toEqual({ repeats: 3, repeatAt: 2 });
  });

  test("paragraphs are not a feed's items", () => {
    expect(aboveX(`<p>a</p><p id="x">b</p><p>c</p>`).repeats).toBe(0);
  });
});

test.for([
  ["a table", "<table><tr><td id=x>a</td></tr></table>", "table"],
  [
    "the nearest",
    "<table><tr><td><ol><li id=x>a</li></ol></td></tr></table>",
    "ol",
  ],
  ["none", "<p id=x>a</p>", undefined],
] as const)("the list it stands in: %s", ([, html, name]) => {
  expect(aboveX(html).list?.name).toBe(name);
});

describe("ruled out by the markup alone", () => {
  const hidden: HiddenNames = {
    classes: new Set(["later"]),
    ids: new Set(["promo"]),
  };
  test.for([
    ["comments", '<div id="comments"><p id="x">a</p></div>', "comments"],
    [
      "the next article",
      `<div><h1>Gipfel in Oslo</h1><p id="x">a</p></div>`,
      "next-article",
    ],
    [
      "a hidden class",
      '<div class="later"><p id="x">a</p></div>',
      "hidden-by-stylesheet",
    ],
    [
      "a hidden id",
      '<div id="promo"><p id="x">a</p></div>',
      "hidden-by-stylesheet",
    ],
    [
      "the outermost tells",
      '<div class="later"><p class="comment" id="x">a</p></div>',
      "hidden-by-stylesheet",
    ],
  ] as const)("%s", ([, html, rule]) => {
    expect(aboveX(html, hidden).ruledOut).toBe(rule);
  });

  test.for([
    [
      "what may be the body's",
      '<div class="related" hidden><p id="x">a</p></div>',
    ],
    [
      "a section of its own",
      `<section>${PARAGRAPH}</section><section><p id="x">a</p></section>`,
    ],
  ] as const)("not %s", ([, html]) => {
    expect(aboveX(html, hidden).ruledOut).toBe(null);
  });

  test("never headline or first paragraph, whatever stands above them", () => {
    const page = walkHtml(
      `<div id="comments" class="later" style="display:none"><div class="comment later">${ARTICLE}</div></div>`,
    );
    for (const selector of ["h1", "p"])
      expect(reader(page, hidden)(page.find(selector)).ruledOut).toBe(null);
  });
});

test("the order of questions does not matter", () => {
  const page = walkHtml(
    `${ARTICLE}<nav><ul><li><a id="a">x</a></li></ul></nav><div class="related"><p id="b">y</p></div>`,
  );
  const elements = ["#a", "#b", "nav", "h1", "body"].map(page.find);
  const forwards = reader(page),
    backwards = reader(page);
  const read = elements.map(forwards);
  expect(elements.toReversed().map(backwards)).toEqual(read.toReversed());
});

test("20,000 nested elements", { timeout: 30_000 }, () => {
  const depth = 20_000;
  const page = walkHtml(
    `${'<div class="box">'.repeat(depth)}<p id="x">tief</p>${"</div>".repeat(depth)}`,
  );
  const above = reader(page)(page.find("#x"));
  expect(above.depth).toBe(depth + 2);
  expect(above.counts[placeOf("box")]).toBe(depth);
});
