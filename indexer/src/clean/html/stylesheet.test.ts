import { load } from "cheerio/slim";
import { Element } from "domhandler";
import { describe, expect, test } from "vitest";
import { isHiddenBy, readHiddenNames } from "./stylesheet.ts";

const NONE = { classes: [], ids: [] };

const read = (html: string) => {
  const { classes, ids } = readHiddenNames(load(`<head>${html}</head>`));
  return { classes: [...classes], ids: [...ids] };
};
const hiddenBy = (css: string) => read(`<style>${css}</style>`);

describe("names that a stylesheet hides", () => {
  test.for([
    ["a class", ".popup { display: none }", { classes: ["popup"], ids: [] }],
    ["an id", "#promo { display:none }", { classes: [], ids: ["promo"] }],
    [
      "a list of selectors",
      ".a, #b,\n.c-d_e { display:none }",
      { classes: ["a", "c-d_e"], ids: ["b"] },
    ],
    [
      "among other properties",
      ".a{color:red;display : NONE !important;top:0}",
      { classes: ["a"], ids: [] },
    ],
    [
      "without white space",
      "b{top:0}.a,#b{display:none}",
      { classes: ["a"], ids: ["b"] },
    ],
    [
      "behind a rule without a block",
      '@charset "utf-8"; .a { display: none }',
      { classes: ["a"], ids: [] },
    ],
    [
      "behind a comment",
      "/* .b { */ .a /* x */ { display: none }",
      { classes: ["a"], ids: [] },
    ],
    [
      "behind a media query",
      "@media print{.b{color:red} .c{top:0}} .a{ display: none }",
      { classes: ["a"], ids: [] },
    ],
  ] as const)("%s", ([, css, names]) => {
    expect(hiddenBy(css)).toEqual(names);
  });

  test.for([
    ["nothing hidden", ".a { display: block }"],
    ["another property", ".a { top: none; display: block }"],
    ["in a comment", "/* .a { display: none } */"],
    [
      "on some screens only",
      "@media (max-width: 600px) { .a { display: none } .b { display: none } }",
    ],
    [
      "where something supports it",
      "@supports (display: grid) { .a { display: none } }",
    ],
    ["an element's name", "p { display: none }"],
    ["in some place only", "nav .a { display: none }"],
    ["with a state", ".a:empty, .b.c, .d > .e { display: none }"],
    ["broken", ".a { display: none"],
  ] as const)("none: %s", ([, css]) => {
    expect(hiddenBy(css)).toEqual(NONE);
  });
});

describe("which stylesheets count", () => {
  const CSS = ".a { display: none }";
  test.for([
    ["for all", `<style media="all">${CSS}</style>`, ["a"]],
    ["for screens", `<style media="only screen">${CSS}</style>`, ["a"]],
    [
      "several",
      `<style>${CSS}</style><style>.b { display: none }</style>`,
      ["a", "b"],
    ],
    ["for print", `<style media="print">${CSS}</style>`, []],
    ["a framework's", `<style>${CSS}${" ".repeat(200_000)}</style>`, []],
  ] as const)("%s", ([, html, classes]) => {
    expect(read(html).classes).toEqual(classes);
  });
});

test.for([
  ["by class", { class: "wide popup" }, true],
  ["by id", { id: "promo" }, true],
  ["part of a name", { class: "popup-2", id: "promos" }, false],
  ["a class that is an id's name", { class: "promo", id: "popup" }, false],
  ["neither", {}, false],
] as const)("an element is hidden %s: %o", ([, attributes, isHidden]) => {
  const names = { classes: new Set(["popup"]), ids: new Set(["promo"]) };
  const element = new Element("div", { ...attributes });
  expect(isHiddenBy(names, element)).toBe(isHidden);
});

test("where nothing is hidden, no element is", () => {
  const none = { classes: new Set<string>(), ids: new Set<string>() };
  expect(isHiddenBy(none, new Element("div", { class: "" }))).toBe(false);
});

test("200 KB of braces cost no more than 2 s", { timeout: 2000 }, () => {
  for (const css of [
    "{".repeat(199_000),
    "@a{".repeat(60_000),
    "a{}".repeat(60_000),
  ])
    expect(hiddenBy(`.a { display: none }${css}`).ids).toEqual([]);
});
