import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walkHtml } from "../../../test/walk-html.ts";

describe("drafts in reading order", () => {
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
      "two in inline markup",
      "<font>하나<br><br><b>둘</b></font>",
      ["하나", "둘"],
    ],
    [
      "five are no more than two",
      "<div>a<br><br><br><br><br>b</div>",
      ["a", "b"],
    ],
    [
      "one on each side of a block are not two",
      "<div>a<br><p>b</p><br>c</div>",
      ["a", "b", "c"],
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
    ["nothing", "", []],
  ] as const)("%s", ([, html, texts]) => {
    expect(walkHtml(html).texts).toEqual(texts);
  });

  test("20,000 nested elements", { timeout: 30_000 }, () => {
    const depth = 20_000;
    const { texts, holdings, root } = walkHtml(
      `${"<div>".repeat(depth)}tief${"</div>".repeat(depth)}`,
    );
    expect(texts).toEqual(["tief"]);
    expect(holdings.get(root)).toMatchObject({ text: 4, drafts: 1 });
  });
});

test.for([
  ["h1", "<h1>Titel</h1>", "h1"],
  ["a caption", "<figure><figcaption>x</figcaption></figure>", "figcaption"],
  ["the nearest block", "<li><a><span>Titel</span></a></li>", "li"],
  ["behind a block", "<div><p>eins</p>zwei</div>", "div"],
  ["before a block", "<section>eins<div><p></p></div></section>", "section"],
] as const)("a draft knows its block element: %s", ([, html, name]) => {
  expect(walkHtml(html).drafts.at(-1)?.owner.name).toBe(name);
});

test.for([
  ["none", "<p>abcd</p>", 0],
  ["a half", "<p>abcd<a href=x>efgh</a></p>", 4],
  ["two", "<p><a href=x>ab</a> <a href=y>cd</a></p>", 4],
  ["markup inside a link", "<p><a href=x><b>abcd</b></a></p>", 4],
  ["a link around the block", "<a href=x><p>abcd</p></a>", 4],
  ["a link around two paragraphs", "<a href=x>ab<br><br>cd</a>", 2],
  ["the next block starts anew", "<p><a href=x>ab</a></p><p>cd</p>", 0],
  ["never more than the line", "<p><a href=x>a\u200b\u200b\u200bb</a></p>", 2],
] as const)("characters in links: %s", ([, html, chars]) => {
  expect(walkHtml(html).drafts.at(-1)?.linkChars).toBe(chars);
});

test.for([
  ["none", "<p>abcd</p>", 0],
  ["b", "<p>ab<b>cd</b></p>", 2],
  ["strong", "<p><strong>abcd</strong></p>", 4],
  ["em", "<p><em>abc</em>d</p>", 3],
  ["one inside another counts once", "<p><b><i>ab</i></b>cd</p>", 2],
  ["around a link", "<p><b><a href=x>ab</a></b>cd</p>", 2],
  ["left open, into the next block", "<b><p>ab</p><p>cd</p></b>", 2],
  ["the next block starts anew", "<p><b>ab</b></p><p>cd</p>", 0],
] as const)("characters emphasised: %s", ([, html, chars]) => {
  expect(walkHtml(html).drafts.at(-1)?.emphasisedChars).toBe(chars);
});

describe("what an element holds", () => {
  const PROSE =
    "The two ministers agreed to meet again before the summer, a spokesman said.";

  test("its descendants' texts, links and drafts", () => {
    const { holdings, find, root } = walkHtml(
      `<div id=a><p>${PROSE}</p><p>Kurz</p></div><nav><a href=x>Home</a></nav>`,
    );
    expect(holdings.get(find("#a"))).toEqual({
      prose: PROSE.length,
      text: PROSE.length + 4,
      links: 0,
      drafts: 2,
    });
    expect(holdings.get(find("nav"))).toEqual({
      prose: 0,
      text: 4,
      links: 4,
      drafts: 1,
    });
    expect(holdings.get(root)).toMatchObject({
      prose: PROSE.length,
      links: 4,
      drafts: 3,
    });
  });

  test("in Latin letters' worth", () => {
    const { holdings, root } = walkHtml("<p>両国の外相</p>");
    expect(holdings.get(root)).toMatchObject({ text: 12.5, prose: 0 });
  });

  test("a long link is no prose", () => {
    const { holdings, root } = walkHtml(`<p><a href=x>${PROSE}</a></p>`);
    expect(holdings.get(root)).toMatchObject({
      prose: 0,
      links: PROSE.length,
    });
  });
});

describe("properties", () => {
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom("Genf", "zwei Worte", "서울", "<br>", "<br><br>", " "),
      fc
        .tuple(
          fc.constantFrom("div", "p", "li", "a", "b", "td", "h2", "span"),
          fc.array(tie("html"), { maxLength: 4 }),
        )
        .map(([name, inner]) => `<${name}>${inner.join("")}</${name}>`),
    ),
  }));

  test("no letter is lost, doubled or moved", () => {
    fc.assert(
      fc.property(html, (content) => {
        const letters = (text: string) => text.replace(/\s/g, "");
        expect(letters(walkHtml(content).texts.join(""))).toBe(
          letters(content.replace(/<[^>]*>/g, "")),
        );
      }),
    );
  });

  test("the root holds every draft, and shares never exceed a line", () => {
    fc.assert(
      fc.property(html, (content) => {
        const { drafts, holdings, root } = walkHtml(content);
        expect(holdings.get(root)?.drafts).toBe(drafts.length);
        for (const { text, linkChars, emphasisedChars } of drafts) {
          expect(linkChars).toBeLessThanOrEqual(text.length);
          expect(emphasisedChars).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
