import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walkHtml } from "../../../test/walk-html.ts";
import { findMain, stepsToMain } from "./main-element.ts";

const SENTENCE =
  "Министры иностранных дел двух стран встретились в понедельник в Женеве и договорились о новой встрече.";
const P = `<p>${SENTENCE}</p>`;

const mainOf = (html: string) => findMain(walkHtml(html).drafts)?.attribs["id"];

describe("the element that holds the prose", () => {
  test.for([
    [
      "the paragraphs' parent",
      `<div><div id="a">${P.repeat(3)}</div></div>`,
      "a",
    ],
    [
      "nearer is better",
      `<div id="b"><div id="a">${P.repeat(3)}</div><p>Kurz</p></div>`,
      "a",
    ],
    [
      "more is better",
      `<div id="b">${P}</div><div id="a">${P.repeat(2)}</div>`,
      "a",
    ],
    [
      "around paragraphs wrapped one by one",
      `<div id="a">${`<div><div>${P}</div></div>`.repeat(5)}</div>`,
      "a",
    ],
    [
      "of bare text with br between",
      `<div id="a"><div>${SENTENCE}<br><br>${SENTENCE}</div></div>`,
      "a",
    ],
    [
      "a long one weighs no more than a few",
      `<div id="b"><p>${SENTENCE.repeat(50)}</p></div><div id="a">${P.repeat(9)}</div>`,
      "a",
    ],
  ] as const)("%s", ([, html, id]) => {
    expect(mainOf(html)).toBe(id);
  });

  test.for([
    ["no text", ""],
    ["short lines", "<div><p>Меню</p><p>Главная</p></div>"],
    ["no sentence's end", `<div><p>${SENTENCE.slice(0, -1)}</p></div>`],
    ["links", `<div>${P.replace("<p>", "<p><a href=x>").repeat(5)}</div>`],
    ["headings", `<div><h2>${SENTENCE}</h2><h3>${SENTENCE}</h3></div>`],
    ["the body itself", P.repeat(3)],
  ] as const)("none: %s", ([, html]) => {
    expect(findMain(walkHtml(html).drafts)).toBe(null);
  });
});

describe("steps to the main element", () => {
  const { find } = walkHtml(
    `<main><article><div id="main"><p id="inside"></p></div><h1></h1></article><aside><ul><li></li></ul></aside></main><footer></footer>`,
  );
  test.for([
    ["itself", "#main", { up: 0, down: 0 }],
    ["inside", "#inside", { up: 1, down: 0 }],
    ["its parent", "article", { up: 0, down: 1 }],
    ["beside it", "h1", { up: 1, down: 1 }],
    ["farther", "li", { up: 3, down: 2 }],
    ["the other end", "footer", { up: 1, down: 3 }],
  ] as const)("%s", ([, selector, steps]) => {
    expect(stepsToMain(find("#main"))(find(selector))).toEqual(steps);
  });

  test("without one nothing is down", () => {
    expect(stepsToMain(null)(find("li")).down).toBe(0);
  });

  test("the order of questions does not matter", () => {
    const selectors = ["main", "article", "#inside", "h1", "li", "footer"];
    const fresh = selectors.map((each) =>
      stepsToMain(find("#main"))(find(each)),
    );
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...selectors.keys()], { minLength: 6 }),
        (order) => {
          const stepsOf = stepsToMain(find("#main"));
          for (const at of order)
            expect(stepsOf(find(selectors[at] ?? ""))).toEqual(fresh[at]);
        },
      ),
    );
  });
});
