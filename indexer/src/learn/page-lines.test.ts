import { describe, expect, test } from "vitest";
import { goldenNames, readGoldenPage } from "../../test/golden-pages.ts";
import { toHtmlBlocks } from "../clean/html/html-blocks.ts";
import { loadPage } from "../clean/html/load-page.ts";
import { stripSilent } from "../clean/html/strip-silent.ts";
import { toRawPage } from "../../test/raw-pages.ts";
import { toLineOutcome, toPageLines } from "./page-lines.ts";

const page = toRawPage;

describe("a page's lines", () => {
  test("are those of a text, each once, in order", () => {
    expect(
      toPageLines(page("Velm Torak\n\n  Sunara  velo\nVelm Torak\n")),
    ).toEqual(["Velm Torak", "Sunara velo"]);
  });

  test("are those of a page's elements, without scripts", () => {
    const html =
      "<ul><li>Velm</li><li>Torak</li></ul><script>x()</script><p>Sunara <b>velo</b>.</p>";
    expect(toPageLines(page(html, "text/html"))).toEqual([
      "Velm",
      "Torak",
      "Sunara velo.",
    ]);
  });

  test.for([
    ["12", false],
    ["3 : 1", false],
    ["A", false],
    ["—", false],
    ["Abo", true],
    ["号外", true],
    ["면", true],
    ["عاجل", true],
  ] as const)("%s counts: %s", ([text, isLine]) => {
    expect(toPageLines(page(text))).toEqual(isLine ? [text] : []);
  });

  test("are looked at up to a bound", () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `Zeile Nummer ${at}`);
    expect(toPageLines(page(lines.join("\n")))).toHaveLength(2000);
  });

  test("hold every block that cleaning makes of the page", () => {
    for (const golden of goldenNames.map(readGoldenPage)) {
      if (golden.mediaType !== "text/html") continue;
      const $ = loadPage(golden.content);
      stripSilent($);
      const { blocks } = toHtmlBlocks($, {
        titles: [],
        hidden: { classes: new Set(), ids: new Set() },
      });
      const texts = blocks
        .map(({ block }) => block.text)
        .filter((text) => /\p{L}{2}/u.test(text));
      expect(toPageLines(golden)).toEqual(expect.arrayContaining(texts));
    }
  });
});

test("lines of a page as an outcome", () => {
  expect(toLineOutcome(page("Velm Torak"))).toEqual({
    ok: true,
    value: ["Velm Torak"],
  });
});
