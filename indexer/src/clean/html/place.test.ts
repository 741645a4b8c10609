import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { walkHtml } from "../../../test/walk-html.ts";
import { PLACE_NAMES, placeReader } from "./place.ts";

const HINTS = {
  titles: [],
  hidden: { classes: new Set<string>(), ids: new Set<string>() },
};

function placesOf(html: string) {
  const page = walkHtml(html);
  const readPlace = placeReader(page, page.root, HINTS);
  return page.drafts.map((_, at) => readPlace(at));
}

/** The named numbers of a page's last block. */
function lastOf(html: string): Readonly<Record<string, number>> {
  const row = placesOf(html).at(-1)?.row ?? [];
  return Object.fromEntries(
    PLACE_NAMES.map((name, at) => [name, row[at] ?? NaN]),
  );
}

const PARAGRAPH =
  "<p>Die Außenminister der beiden Länder haben sich am Montag in Genf getroffen und weitere Gespräche vereinbart.</p>";
const ARTICLE = `<article><h1>Gipfel in Genf</h1>${PARAGRAPH.repeat(3)}</article>`;

describe("a row", () => {
  test("every name once", () => {
    expect(new Set(PLACE_NAMES).size).toBe(PLACE_NAMES.length);
  });

  test("one number for each name, on any page", () => {
    const { html } = fc.letrec<{ html: string }>((tie) => ({
      html: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom("Kurz", PARAGRAPH, "<h1>Titel</h1>", ARTICLE),
        fc
          .tuple(
            fc.constantFrom("div", "nav", "article", "li", "a", "aside", "td"),
            fc.constantFrom("", ' class="related"', " hidden", ' role="main"'),
            fc.array(tie("html"), { maxLength: 4 }),
          )
          .map(
            ([name, given, inner]) =>
              `<${name}${given}>${inner.join("")}</${name}>`,
          ),
      ),
    }));
    fc.assert(
      fc.property(html, (content) => {
        for (const { row } of placesOf(content)) {
          expect(row).toHaveLength(PLACE_NAMES.length);
          expect(row.every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  test("a place for each block", () => {
    expect(placesOf(ARTICLE)).toHaveLength(4);
    expect(placesOf("")).toEqual([]);
  });
});

describe("what the numbers say", () => {
  test("of a list of links beside the article", () => {
    const said = lastOf(
      `${ARTICLE}<aside class="related"><ul><li><a href="/2">Oslo</a></li></ul></aside>`,
    );
    expect(said).toMatchObject({
      "class-related": 0,
      "class-share": -1,
      "in-aside": 0,
      "in-ul": 0,
      "in-article": -1,
      "steps-related": 2,
      "steps-share": 20,
      "times-related": 1,
      "apart-related": 1,
      "apart-share": 0,
      articles: 0,
      "parent-prose": 0,
      "parent-links": 1,
      "parent-drafts": 1,
    });
  });

  test("of a paragraph in the article", () => {
    const said = lastOf(ARTICLE);
    expect(said).toMatchObject({
      "in-article": 1,
      "in-aside": -1,
      articles: 1,
      "steps-to-main": 0,
      "steps-from-main": 0,
      "parent-prose": 1,
      "parent-links": 0,
      "parent-drafts": 4,
      "shape-count": 3,
      "shape-sentences": 1,
      "main-prose": 1,
    });
  });

  test("steps to the main element, both ways, and no farther than counts", () => {
    expect(lastOf(`${ARTICLE}<div><div><p>x</p></div></div>`)).toMatchObject({
      "steps-to-main": 2,
      "steps-from-main": 1,
    });
    const far = `${"<div>".repeat(50)}x${"</div>".repeat(50)}`;
    expect(lastOf(`${ARTICLE}${far}`)).toMatchObject({ "steps-to-main": 12 });
  });

  test("no kind is farther than counts", () => {
    const far = `<nav>${"<div>".repeat(50)}x${"</div>".repeat(50)}</nav>`;
    expect(lastOf(`<div class="menu">${far}</div>`)).toMatchObject({
      "steps-menu": 20,
    });
  });
});
