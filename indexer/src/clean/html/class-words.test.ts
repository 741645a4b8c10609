import v8 from "node:v8";
import vm from "node:vm";
import { Element } from "domhandler";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bitOf,
  CLASS_KINDS,
  classBits,
  type ClassKind,
} from "./class-words.ts";

const element = (attributes: Record<string, string>) =>
  new Element("div", attributes);

const kindsIn = (bits: number) =>
  CLASS_KINDS.filter((kind) => (bits & bitOf(kind)) !== 0);
const kindsOf = (name: string): readonly ClassKind[] =>
  kindsIn(classBits(element({ class: name })));

describe("words of a class name", () => {
  test.for([
    ["a word", "related", "related"],
    ["BEM's block", "c-related__list", "related"],
    ["BEM's modifier", "teaser--wide", "related"],
    ["camel case", "shareButtons", "share"],
    ["capitals", "ADS", "advert"],
    ["underscores", "most_commented comment_list", "comment"],
    ["two words make one", "read-more", "related"],
    ["two words, in camel case", "articleBody", "body"],
    ["numbers between", "ad300slot ad-300", "advert"],
    ["among others", "col-4 newsletter dark", "newsletter"],
    ["white space of any kind", "dark\n\tbreadcrumb", "menu"],
  ] as const)("%s: %s", ([, name, kind]) => {
    expect(kindsOf(name)).toContain(kind);
  });

  test.for([
    ["shareholder", "share"],
    ["shared-layout", "share"],
    ["download", "advert"],
    ["headway", "advert"],
    ["homestead", "advert"],
    ["satisfaction", "related"],
    ["stage", "topic"],
    ["tagesschau", "topic"],
    ["unrelated", "related"],
    ["gradient", "advert"],
  ] as const)("parts of words don't count: %s is not of %s", ([name, kind]) => {
    expect(kindsOf(name)).not.toContain(kind);
  });

  // An opinion piece's own class: its second half is ruled out as comments.
  test("commentary is not of comment", () => {
    expect(kindsOf("commentary")).not.toContain("comment");
  });

  test.for(["", "col-12 x1 dark", "---", "日本語"])("none: %j", (name) => {
    expect(kindsOf(name)).toEqual([]);
  });
});

describe("beginnings of words", () => {
  test.for([
    ["relatedpoststitle", "related"],
    ["recommendationsList", "related"],
    ["commentaires", "comment"],
    ["newsletterbox", "newsletter"],
    ["advertblock", "advert"],
    ["breadcrumbtrail", "menu"],
    ["cookiebanner", "layer"],
    ["authorname", "about"],
    ["articlebodytext2", "body"],
  ] as const)("%s is of %s", ([name, kind]) => {
    expect(kindsOf(name)).toContain(kind);
  });
});

describe("class and id", () => {
  test.for([
    ["an id counts as a class does", { id: "comments" }, ["comment"]],
    ["both", { id: "comments", class: "widget" }, ["comment", "box"]],
    ["neither", { href: "/comments", "data-x": "share" }, []],
    [
      "an id makes no word with the class before it",
      { class: "article", id: "body" },
      ["bodyish"],
    ],
  ] as const)("%s", ([, attributes, kinds]) => {
    expect(kindsIn(classBits(element({ ...attributes })))).toEqual(kinds);
  });

  test("what follows behind 400 letters is not read", () => {
    expect(kindsOf(`${"x".repeat(400)} related`)).toEqual([]);
  });
});

// A name cut out of a page's text keeps the whole page in memory as long as the cache knows it.
test("a known name does not keep its page", () => {
  v8.setFlagsFromString("--expose-gc");
  const collect: unknown = vm.runInNewContext("gc");
  const used = () => {
    if (typeof collect === "function") collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  for (let at = 0; at < 200; at += 1) {
    const page = Buffer.from(
      `<div class="article-number-${at}"></div>${" ".repeat(500_000)}`,
    ).toString();
    classBits(element({ class: page.slice(12, 12 + 15 + `${at}`.length) }));
  }
  expect(used() - before).toBeLessThan(20_000_000);
});

test("each kind has a bit of its own", () => {
  const bits = CLASS_KINDS.map(bitOf);
  expect(new Set(bits).size).toBe(CLASS_KINDS.length);
  for (const bit of bits) expect(Math.log2(bit) % 1).toBe(0);
});

describe("properties", () => {
  const word = fc.constantFrom(
    ..."share related ad comments body gap col dark article widget x 7".split(
      " ",
    ),
  );

  test("a name is of what each of its words is of", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), (words) => {
        const together = classBits(element({ class: words.join(" ") }));
        const each = words.map((name) => classBits(element({ class: name })));
        expect(together).toBe(each.reduce((all, bits) => all | bits, 0));
      }),
    );
  });

  test("a name known from before, or forgotten since, is read the same", () => {
    const names = ["c-related__list", "shareButtons", "read-more", "col-4"];
    const before = names.map(kindsOf);
    // More names than the cache holds.
    for (let at = 0; at < 25_000; at += 1) kindsOf(`name-${at}`);
    expect(names.map(kindsOf)).toEqual(before);
    expect(names.map(kindsOf)).toEqual(before);
  });

  test("any string is a class name", () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const bits = classBits(element({ class: name, id: name }));
        expect(bits).toBeGreaterThanOrEqual(0);
        expect(bits).toBeLessThan(2 ** CLASS_KINDS.length);
      }),
    );
  });
});
