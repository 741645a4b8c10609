import { load } from "cheerio/slim";
import { describe, expect, test } from "vitest";
import { MARKUP_NAMES, toHtmlBlocks } from "./html-blocks.ts";
import type { PageHints } from "./place.ts";

const hints = (more: Partial<PageHints> = {}): PageHints => ({
  titles: [],
  hidden: { classes: new Set(), ids: new Set() },
  ...more,
});

const pageOf = (html: string, more?: Partial<PageHints>) =>
  toHtmlBlocks(load(html), hints(more)).blocks;
const blocksOf = (html: string) =>
  pageOf(`<body>${html}</body>`).map(({ block }) => block);

test("a block for each line, with what its markup says", () => {
  expect(
    pageOf("<body><h1>Titel</h1><p>Text <b>fett</b></p></body>"),
  ).toMatchObject([
    { block: { text: "Titel", tag: "h1", linkDensity: 0, blankBefore: true } },
    { block: { text: "Text fett", tag: "p" }, ruledOut: null, hint: null },
  ]);
});

test.for([
  ["empty", ""],
  ["no words", "<body><p> </p></body>"],
] as const)("a page without blocks: %s", ([, html]) => {
  expect(toHtmlBlocks(load(html), hints())).toEqual({
    blocks: [],
    removed: [],
  });
});

test("a page without a body element", () => {
  const page = pageOf("<!doctype html><html><p>eins</p><p>zwei</p></html>");
  expect(page.map(({ block }) => block.text)).toEqual(["eins", "zwei"]);
});

test.for([
  ["none", "<p>abcd</p>", 0],
  ["a half", "<p>abcd<a href=x>efgh</a></p>", 0.5],
] as const)("share of links: %s", ([, html, share]) => {
  expect(blocksOf(html).at(-1)?.linkDensity).toBeCloseTo(share);
});

describe("a row of numbers", () => {
  test("one for each name, none of them missing", () => {
    const page = pageOf(
      `<body><nav>Menü</nav><article><h1>Titel</h1><p>Text.</p></article></body>`,
    );
    expect(page).toHaveLength(3);
    for (const { row } of page) {
      expect(row).toHaveLength(MARKUP_NAMES.length);
      expect(row.every(Number.isFinite)).toBe(true);
    }
  });

  test("every name once", () => {
    expect(new Set(MARKUP_NAMES).size).toBe(MARKUP_NAMES.length);
  });

  test("the share that is emphasised", () => {
    const at = MARKUP_NAMES.indexOf("emphasis");
    const [{ row } = { row: [] }] = pageOf("<p>Text <b>fett</b></p>");
    expect(row[at]).toBeCloseTo(4 / 9);
  });
});

describe("links among links", () => {
  const MENU =
    "<ul><li><a href=1>Politik</a></li><li><a href=2>Sport</a></li></ul>";
  const P =
    "<p>Die Außenminister beider Länder trafen sich am Montag in Genf und vereinbarten ein weiteres Treffen.</p>";

  test("are left out, with a record", () => {
    const { blocks, removed } = toHtmlBlocks(
      load(`<body>${MENU}<p>a</p><p>b</p>${P}</body>`),
      hints(),
    );
    expect(blocks.map(({ block }) => block.tag)).toEqual(["p", "p", "p"]);
    expect(removed.map(({ rule, text }) => [rule, text])).toEqual([
      ["links", "Politik"],
      ["links", "Sport"],
    ]);
  });

  test("and counted for the blocks beside them", () => {
    const page = pageOf(`<body><h1>x</h1>${MENU}<p>y</p><p>z</p></body>`);
    const numbers = (name: string) =>
      page.map(({ row }) => row[MARKUP_NAMES.indexOf(name)]);
    expect(numbers("links-before")).toEqual([0, 2, 0]);
    expect(numbers("links-after")).toEqual([2, 0, 0]);
  });
});

test("cells know their table, and only them", () => {
  const [first, second, other, none] = pageOf(
    "<body><table><tr><td>1972</td><td>1973</td></tr></table><ul><li>x</li></ul><p>y</p></body>",
  );
  expect(first?.list).not.toBe(null);
  expect(second?.list).toBe(first?.list);
  expect(other?.list).not.toBe(first?.list);
  expect(none?.list).toBe(null);
});

describe("place", () => {
  const PROSE =
    "<p>Министры иностранных дел двух стран встретились в понедельник в Женеве и договорились о новой встрече.</p>";

  test("less, the farther from the prose", () => {
    const blocks = blocksOf(
      `<main><div><article>${PROSE.repeat(3)}<h2>рядом</h2></article><p>ближе</p></div></main><div>далеко</div>`,
    );
    const place = (text: string) =>
      blocks.find((block) => block.text === text)?.placeScore ?? NaN;
    expect(place("рядом")).toBe(1);
    expect(place("ближе")).toBeLessThan(place("рядом"));
    expect(place("далеко")).toBeLessThan(place("ближе"));
  });

  test("a paragraph of links is no prose", () => {
    const links = `<div>${PROSE.replace("<p>", "<p><a href=x>").repeat(5)}</div>`;
    const blocks = blocksOf(`${links}<article>${PROSE}</article>`);
    expect(blocks[0]?.placeScore).toBeLessThan(0);
    expect(blocks.at(-1)?.placeScore).toBe(1);
  });

  test("paragraphs that are wrapped one by one are one body", () => {
    const P = `<p>${"The two ministers agreed to meet again before the summer, a spokesman said. ".repeat(2)}</p>`;
    const wrapped = `<div><div><div>${P}</div></div></div>`;
    const places = blocksOf(
      `<article>${wrapped.repeat(5)}</article><div><p>Menu</p></div>`,
    ).map(({ placeScore }) => placeScore);
    expect(places.slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("what the markup says against a block", () => {
  const ARTICLE =
    "<article><h1>Gipfel in Genf</h1><p>Die Außenminister beider Länder trafen sich am Montag in Genf und vereinbarten ein weiteres Treffen.</p></article>";
  const last = (html: string, more?: Partial<PageHints>) =>
    pageOf(`<body>${ARTICLE}${html}</body>`, more).at(-1);

  test.for([
    ["related", '<div class="related"><p>Mehr</p></div>', "class-related"],
    ["the most telling first", '<p class="box share">x</p>', "class-share"],
    ["no class", "<p>Mehr</p>", null],
    ["the body's", '<div class="article-body"><p>x</p></div>', null],
  ] as const)("a hint: %s", ([, html, hint]) => {
    expect(last(html)).toMatchObject({ hint, ruledOut: null });
  });

  test("a small box of adverts is ruled out", () => {
    const html = '<div class="ad-slot"><p>Kauf!</p></div>';
    expect(last(html)?.ruledOut).toBe("class-advert");
  });

  test("comments are ruled out", () => {
    const html = '<div id="comments"><p>Gut so.</p></div>';
    expect(last(html)?.ruledOut).toBe("comments");
  });

  test("so is what the page's stylesheet hides", () => {
    const hidden = { classes: new Set(["later"]), ids: new Set<string>() };
    expect(last('<p class="later">x</p>', { hidden })?.ruledOut).toBe(
      "hidden-by-stylesheet",
    );
  });

  test("the article's own blocks never are", () => {
    const page = pageOf(
      `<body><div class="comments related hidden">${ARTICLE}</div></body>`,
    );
    expect(page.map(({ ruledOut }) => ruledOut)).toEqual([null, null]);
  });
});

test("20,000 nested elements", { timeout: 30_000 }, () => {
  const depth = 20_000;
  const [only] = blocksOf(
    `${"<div>".repeat(depth)}tief${"</div>".repeat(depth)}`,
  );
  expect(only?.text).toBe("tief");
});
