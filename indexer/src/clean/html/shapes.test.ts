import { describe, expect, test } from "vitest";
import { walkHtml } from "../../../test/walk-html.ts";
import { countAlike, firstClass, readShapes } from "./shapes.ts";

describe("first class", () => {
  test.for([
    ["none", "<p>x</p>", ""],
    ["one", '<p class="lead">x</p>', "lead"],
    ["the first of several", '<p class=" \n post odd wide">x</p>', "post"],
    ["without numbers", '<p class="post-7816">x</p>', "post-"],
  ] as const)("%s", ([, html, name]) => {
    expect(firstClass(walkHtml(html).find("p"))).toBe(name);
  });

  test("of no element", () => {
    expect(firstClass(null)).toBe("");
  });
});

describe("blocks of one shape", () => {
  const shapesOf = (html: string) => readShapes(walkHtml(html).drafts);

  test("share their means", () => {
    const [first, second, other] = shapesOf(
      '<div><p class="t1">Ein Satz.</p><p class="t2">Wer <a href=x>hier</a></p><h2>x</h2></div>',
    );
    expect(first).toEqual({
      count: 2,
      length: 8.5,
      links: 4 / 17,
      sentences: 0.5,
    });
    expect(second).toEqual(first);
    expect(other).toMatchObject({ count: 1, length: 1 });
  });

  test.for([
    ["another element", "<div><p>x</p></div><div><h2>y</h2></div>"],
    ["another class", '<p>x</p><p class="a">y</p>'],
    ["another parent", "<div><p>x</p></div><td><p>y</p></td>"],
    [
      "a parent of another class",
      '<div><p>x</p></div><div class="a"><p>y</p></div>',
    ],
  ] as const)("differ by %s", ([, html]) => {
    expect(shapesOf(html).map(({ count }) => count)).toEqual([1, 1]);
  });

  test("do not differ by their second class, or where their parents stand", () => {
    expect(
      shapesOf(
        '<div><p class="a b">x</p></div><ul><li><div><p class="a c">y</p></div></li></ul>',
      ).map(({ count }) => count),
    ).toEqual([2, 2]);
  });

  test("a page without blocks", () => {
    expect(readShapes([])).toEqual([]);
  });
});

describe("siblings alike", () => {
  const FEED =
    '<div><h2>Neu</h2><article class="post-1">a</article> <article class="post-2" id="b">b</article><!-- - --><article class="post-3 last">c</article><article class="ad">d</article></div>';

  test.for([
    ["among its like", "#b", { count: 2, at: 1 }],
    ["the first", "article", { count: 2, at: 0 }],
    ["the last", ".last", { count: 2, at: 2 }],
    ["of another class", ".ad", { count: 0, at: 0 }],
    ["alone", "h2", { count: 0, at: 0 }],
  ] as const)("%s", ([, selector, alike]) => {
    expect(countAlike(walkHtml(FEED).find(selector))).toEqual(alike);
  });

  test("of very many, those nearby are counted", () => {
    const many = "<p>x</p>".repeat(1000);
    const { find } = walkHtml(`${many}<p id="middle">x</p>${many}`);
    expect(countAlike(find("#middle"))).toEqual({ count: 120, at: 60 });
  });
});
