import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endsLikeSentence } from "../src/clean/block.ts";
import { clean } from "../src/clean/clean.ts";
import { toLine } from "../src/clean/normalise.ts";
import { toRawPage } from "./raw-pages.ts";
import type { RawPage } from "../src/read/raw-page.ts";
import {
  decodedSource,
  goldenNames,
  readGoldenLabel,
  readGoldenPage,
} from "./golden-pages.ts";

const page = (content: string, mediaType: RawPage["mediaType"] = "text/html") =>
  toRawPage(content, mediaType);

const pages = goldenNames.map(readGoldenPage);

/** Where in a page a slice starts and how much of the rest it takes, both as shares. */
const slice = fc.tuple(fc.nat(999), fc.nat(299));
type Slice = readonly [at: number, share: number];

function cut(content: string, [at, share]: Slice) {
  const from = Math.floor((content.length * at) / 1000);
  const to = from + Math.floor(((content.length - from) * share) / 1000);
  return [
    content.slice(0, from),
    content.slice(from, to),
    content.slice(to),
  ] as const;
}

const mutation = fc.oneof(
  slice.map((where) => (content: string) => {
    const [before, , after] = cut(content, where);
    return before + after;
  }),
  slice.map((where) => (content: string) => {
    const [before, piece, after] = cut(content, where);
    return before + piece + piece + after;
  }),
  fc.tuple(slice, slice).map(([from, to]) => (content: string) => {
    const [before, piece, after] = cut(content, from);
    const [head, , tail] = cut(before + after, [to[0], 0]);
    return head + piece + tail;
  }),
);

/** Golden pages with pieces taken out, doubled and moved: tags cut in two, elements left open, scripts torn. */
const mutated = fc
  .tuple(
    fc.constantFrom(...pages),
    fc.array(mutation, { minLength: 1, maxLength: 5 }),
  )
  .map(([{ content, mediaType }, mutations]) =>
    page(
      mutations.reduce((torn, mutate) => mutate(torn), content),
      mediaType,
    ),
  );

/** Pieces that parsers trip over: unclosed, misnested, of another namespace, or no markup after all. */
const PIECES: readonly string[] = [
  "\u0000",
  "\ufeff",
  "\u202e",
  "\ud800",
  "\u2028",
  "\t\r\n",
  '<script type="application/ld+json">{"@graph":[{"articleBody":["x"],"headline":7}]}</script>',
  '<script type="application/ld+json">{"@type":[null],"author":[[]],',
  "Die Außenminister trafen sich am Montag in Genf zu einem Gespräch über den Austausch von Gefangenen.",
  "两国外交部长星期一在日内瓦举行会谈，双方同意就交换战俘问题继续进行磋商。",
  ...`
    <  >  </  />  <!--  -->  --!>  <![CDATA[  ]]>  <?xml  "  '  =
    &  &amp  &#0;  &#x110000;  &nbsp;  &unknown;
    <!doctype html>  <html>  <head>  <body hidden>  </body>  <frameset>
    <p  <p>  </p>  <br>  </br>  <li>  <dt>  <h1>  </h1>  <a href=x>  </a>  <a href="
    <table>  </table>  <caption>  <tr><td>  <select><option>  <ruby><rt>
    <script>  </script>  <style>  <title>  </title>  <template>  <noscript>
    <textarea>  <plaintext>  <svg><desc>  <math><mi>  <base href='//'>
    <div class="share  <div class="article-body">  style="display:none
    <meta property=og:title content=  <time datetime=>
  `
    .trim()
    .split(/\s{2,}/),
];
const markup = fc.string({
  unit: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
    fc.string({ maxLength: 4 }),
  ),
  maxLength: 60,
});

describe("never throws", () => {
  test("for strings that look like markup", () => {
    fc.assert(
      fc.property(
        markup,
        fc.constantFrom("text/html" as const, "text/plain" as const),
        (content, mediaType) => {
          expect(() => clean(page(content, mediaType))).not.toThrow();
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("for pages with pieces taken out, doubled and moved", () => {
    fc.assert(
      fc.property(mutated, (torn) => {
        expect(() => clean(torn)).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test("for pages read as plain text", () => {
    for (const { content } of pages)
      expect(() => clean(page(content, "text/plain"))).not.toThrow();
  });
});

describe("never invents a word", () => {
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  /** Words of title and text that stand nowhere in the page. */
  function invented(raw: RawPage): string[] {
    const outcome = clean(raw);
    if (!outcome.ok) return [];
    const source = toLine(decodedSource(raw));
    return wordsOf(`${outcome.value.title}\n${outcome.value.text}`).filter(
      (word) => !source.includes(word),
    );
  }

  test.for(pages.map((each) => [each.path, each] as const))(
    "%s",
    ([, golden]) => {
      expect(invented(golden)).toEqual([]);
    },
  );

  test("on pages with pieces taken out, doubled and moved", () => {
    fc.assert(
      fc.property(mutated, (torn) => {
        expect(invented(torn)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("cleaning a cleaned text changes nothing", () => {
  const textOf = (raw: RawPage) => {
    const outcome = clean(raw);
    return outcome.ok ? outcome.value.text : null;
  };

  // It can't hold for every text. The markup of a page shows that a table's cell or a list's item belongs; in the text
  // that remains, a line without a sentence's end says no more than a menu's does. And the first short line of a text
  // may be its headline, which moves to the title: then the next one is the first. Sentences are safe from both.
  const sentences = fc
    .constantFrom(...goldenNames)
    .map((name) => readGoldenLabel(name).paragraphs.filter(endsLikeSentence))
    .filter((paragraphs) => paragraphs.length > 1)
    .chain((paragraphs) => fc.shuffledSubarray(paragraphs, { minLength: 2 }));

  test("for sentences in any order", () => {
    fc.assert(
      fc.property(sentences, (paragraphs) => {
        const once = textOf(page(paragraphs.join("\n\n"), "text/plain"));
        fc.pre(once !== null);
        expect(textOf(page(once ?? "", "text/plain"))).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  /** Pages with cells, items or a byline in their text; one that no longer changes must leave the list. */
  const CHANGING: ReadonlySet<string> = new Set([
    "misaki-shimbun--pager-and-key-points",
    "song-lo-news--table-body",
  ]);

  test.for(goldenNames)("%s", (name) => {
    const once = textOf(readGoldenPage(name));
    if (once === null) return;
    const twice = textOf(page(once, "text/plain"));
    if (CHANGING.has(name)) expect(twice).not.toBe(once);
    else expect(twice).toBe(once);
  });
});
