import { load } from "cheerio/slim";
import { describe, expect, test } from "vitest";
import { stripSilent } from "./strip-silent.ts";

/** The words that are left, and what was recorded. */
function strip(body: string) {
  const $ = load(`<html><head></head><body>${body}</body></html>`);
  const removals = stripSilent($);
  return { left: $("body").text().replace(/\s+/g, " ").trim(), removals };
}

describe("what no reader sees as text goes, without a record", () => {
  test.for([
    "<script>weg()</script>",
    "<style>.weg {}</style>",
    "<noscript>Weg</noscript>",
    "<template><p>Weg</p></template>",
    "<svg><title>Weg</title></svg>",
    "<button>Weg</button>",
    "<select><option>Weg</option></select>",
    "<textarea>Weg</textarea>",
    "<iframe>Weg</iframe>",
    "<video><p>Weg</p></video>",
    "<ruby><rt>Weg</rt></ruby>",
    '<span hidden> </span><b class="sr-only"></b>',
  ])("%s", (html) => {
    expect(strip(`<p>Das ${html}bleibt.</p>`)).toEqual({
      left: "Das bleibt.",
      removals: [],
    });
  });

  test("the ruby's base stays", () => {
    expect(
      strip(
        "<p><ruby>外相<rp>(</rp><rt>がいしょう</rt><rp>)</rp></ruby>会談</p>",
      ).left,
    ).toBe("外相会談");
  });

  test("the head's, with the metadata in it", () => {
    const $ = load("<head><title>Weg</title></head><body>Bleibt</body>");
    stripSilent($);
    expect($.root().text()).toBe("Bleibt");
  });
});

describe("a screen reader's hint beside a word goes, with a record", () => {
  test.for([
    ["a class", '<span class="sr-only">(neues Fenster)</span>'],
    ["another", '<b class="visually-hidden">(neues Fenster)</b>'],
    ["hidden", "<a hidden>(neues Fenster)</a>"],
    ["with markup inside", "<span hidden>(<i>neues</i> Fenster)</span>"],
  ] as const)("%s", ([, html]) => {
    expect(strip(`<p>Das Treffen ${html} endete.</p>`)).toEqual({
      left: "Das Treffen endete.",
      removals: [
        { rule: "hidden-words", text: "(neues Fenster)", place: "inside" },
      ],
    });
  });

  test("in the page's order", () => {
    const { removals } = strip(
      "<p>a <b hidden>eins</b> <i><b hidden>zwei</b></i></p><p><b hidden>drei</b></p>",
    );
    expect(removals.map(({ text }) => text)).toEqual(["eins", "zwei", "drei"]);
  });
});

describe("left to the model", () => {
  test.for([
    ["a block, however hidden", '<div hidden class="sr-only">Bleibt</div>'],
    ["inline markup around a block", "<span hidden><p>Bleibt</p></span>"],
    ["by style", '<span style="display:none">Bleibt</span>'],
    [
      "longer than a hint",
      `<span hidden>Bleibt ${"sehr ".repeat(20)}lang</span>`,
    ],
    ["navigation", "<nav>Bleibt</nav>"],
    ["a form", "<form><label>Bleibt</label></form>"],
    ["a link's own class", '<a class="share tag">Bleibt</a>'],
  ] as const)("%s", ([, html]) => {
    const { left, removals } = strip(`<p>x</p>${html}`);
    expect(left).toContain("Bleibt");
    expect(removals).toEqual([]);
  });
});

const nested = (depth: number) =>
  load(
    `<body><p><span hidden>${"<span>".repeat(depth)}tief${"</span>".repeat(depth)}</span></p></body>`,
  );

test("nested elements in a hint", () => {
  expect(stripSilent(nested(9))).toMatchObject([{ text: "tief" }]);
});

// Reading the hint's words overflows the call stack: the page is lost as "failed".
test("20,000 of them", { timeout: 30_000 }, () => {
  expect(stripSilent(nested(20_000))).toMatchObject([{ text: "tief" }]);
});

test("20,000 nested elements around a script", { timeout: 30_000 }, () => {
  const depth = 20_000;
  const $ = load(
    `<body>${"<div>".repeat(depth)}<script>x</script>${"</div>".repeat(depth)}</body>`,
  );
  stripSilent($);
  expect($("script").length).toBe(0);
});
