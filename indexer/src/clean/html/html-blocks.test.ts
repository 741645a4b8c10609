import { load } from "cheerio/slim";
import { describe, expect, test } from "vitest";
import { toHtmlBlocks } from "./html-blocks.ts";

const blocksOf = (html: string) => toHtmlBlocks(load(`<body>${html}</body>`));
const textsOf = (html: string) => blocksOf(html).map(({ text }) => text);

describe("a page as blocks in reading order", () => {
  test.for([
    ["paragraphs", "<p>eins</p>\n<p>zwei</p>", ["eins", "zwei"]],
    ["paragraphs left open", "<p>eins<p>zwei", ["eins", "zwei"]],
    [
      "inline markup",
      "<p>Der <b>Mi</b>nister <i>reist</i></p>",
      ["Der Minister reist"],
    ],
    [
      "bare text in a div",
      "<div>eins<p>zwei</p>drei</div>",
      ["eins", "zwei", "drei"],
    ],
    ["a br is a space", "<p>eins<br>zwei</p>", ["eins zwei"]],
    [
      "two end a paragraph",
      "<div>하나<br><br>둘<br/>\n<br/>셋</div>",
      ["하나", "둘", "셋"],
    ],
    [
      "five are no more than two",
      "<div>a<br><br><br><br><br>b</div>",
      ["a", "b"],
    ],
    ["lists", "<ul><li>один</li><li>два</li></ul>", ["один", "два"]],
    [
      "tables",
      "<table><tr><th>Ort</th><td>Genf</td></tr></table>",
      ["Ort", "Genf"],
    ],
    [
      "a heading in an article",
      "<article><h2>見出し</h2>本文</article>",
      ["見出し", "本文"],
    ],
    [
      "blocks in a link",
      "<a href=x><h3>عنوان</h3><p>نص</p></a>",
      ["عنوان", "نص"],
    ],
    [
      "entities",
      "<p>S&uuml;d&shy;korea &amp; Japan&nbsp;</p>",
      ["Südkorea & Japan"],
    ],
    ["comments", "<p>eins<!-- nie --> zwei</p>", ["eins zwei"]],
    ["empty elements", "<p> </p><div><p></p></div><hr>", []],
    ["text without any element", "nur Text", ["nur Text"]],
  ] as const)("%s", ([, html, texts]) => {
    expect(textsOf(html)).toEqual(texts);
  });

  test("an empty page", () => {
    expect(toHtmlBlocks(load(""))).toEqual([]);
  });

  test("a page without a body element", () => {
    const $ = load("<!doctype html><html><p>eins</p><p>zwei</p></html>");
    expect(toHtmlBlocks($).map(({ text }) => text)).toEqual(["eins", "zwei"]);
  });
});

test.for([
  ["h1", "<h1>Titel</h1>", "h1"],
  [
    "figcaption",
    "<figure><figcaption>Titel</figcaption></figure>",
    "figcaption",
  ],
  ["the nearest block", "<li><a><span>Titel</span></a></li>", "li"],
] as const)("a block knows its element: %s", ([, html, tag]) => {
  expect(blocksOf(html)).toMatchObject([{ tag }]);
});

test.for([
  ["none", "<p>abcd</p>", 0],
  ["a half", "<p>abcd<a href=x>efgh</a></p>", 0.5],
  ["all", "<p><a href=x>ab</a> <a href=y>cd</a></p>", 0.8],
  ["markup inside a link", "<p><a href=x><b>abcd</b></a></p>", 1],
  ["a link around the block", "<a href=x><p>abcd</p></a>", 1],
  ["the next block starts anew", "<p><a href=x>ab</a></p><p>cd</p>", 0],
] as const)("share of links: %s", ([, html, share]) => {
  expect(blocksOf(html).at(-1)?.linkDensity).toBeCloseTo(share);
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

  test("without prose nothing is known", () => {
    expect(blocksOf("<p>kurz</p><ul><li>kurz</li></ul>")).toMatchObject([
      { placeScore: 0 },
      { placeScore: 0 },
    ]);
  });

  test("a paragraph of links is no prose", () => {
    const links = `<div>${PROSE.replace("<p>", "<p><a href=x>").repeat(5)}</div>`;
    const [first, last] = blocksOf(
      `${links}<article>${PROSE}</article>`,
    ).filter((_, at, all) => at === 0 || at === all.length - 1);
    expect(first?.placeScore).toBeLessThan(0);
    expect(last?.placeScore).toBe(1);
  });
});

test("20,000 nested elements do not overflow the stack", () => {
  const depth = 20_000;
  const html = `${"<div>".repeat(depth)}tief${"</div>".repeat(depth)}`;
  expect(textsOf(html)).toEqual(["tief"]);
});

describe("where a block stands", () => {
  const P = `<p>${"The two ministers agreed to meet again before the summer, a spokesman said. ".repeat(2)}</p>`;
  const placesOf = (html: string) =>
    blocksOf(html).map(({ placeScore }) => placeScore);

  test("paragraphs that are wrapped one by one are one body", () => {
    const wrapped = `<div><div><div>${P}</div></div></div>`;
    expect(
      placesOf(
        `<article>${wrapped.repeat(5)}</article><div><p>Menu</p></div>`,
      ).slice(0, 5),
    ).toEqual([1, 1, 1, 1, 1]);
  });

  test("a lead between headline and body is not held against the article", () => {
    const [headline, lead] = placesOf(
      `<div><header><h1>Talks in Geneva</h1><div>${P}</div></header></div><main><div>${P.repeat(5)}</div></main>`,
    );
    expect(headline).toBeLessThan(0);
    expect(lead).toBe(0);
  });
});
