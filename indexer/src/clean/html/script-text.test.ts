import { load } from "cheerio/slim";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findScriptText } from "./script-text.ts";

const BODY = [
  "The foreign ministers of the two countries met in Geneva on Monday and agreed to hold further talks on the exchange of prisoners.",
  "The meeting lasted more than three hours, a spokesman said, and it ended without a joint appearance before the press in the lakeside hotel.",
  "“We are not there yet,” the minister told reporters before his flight home, “but we are talking again, which is more than last year.”",
  "Talks on the border and on the return of the ambassadors are to begin in the spring, in one of the two capitals, the ministry added.",
  "It was the first meeting of the two since the borders were closed.",
];
const html = BODY.map((text) => `<p>${text}</p>`).join("");

/** A script's text may not hold its own end tag. */
const inScript = (value: unknown) =>
  JSON.stringify(value).replaceAll("</", "<\\/");

const read = (code: string, attributes = "") =>
  findScriptText(load(`<body><script${attributes}>${code}</script></body>`));

describe("the text that a script brings", () => {
  test.for([
    [
      "Next's data",
      ` id="__NEXT_DATA__" type="application/json"`,
      inScript({
        props: {
          pageProps: { post: { title: "Talks in Geneva", body: html } },
        },
      }),
    ],
    [
      "a list of blocks",
      ` type="application/json"`,
      inScript({
        blocks: BODY.map((text, at) => ({ id: at, type: "text", text })),
      }),
    ],
    [
      "an initial state",
      "",
      `window.__INITIAL_STATE__ = ${inScript({ article: { content: html } })};(function(){var s;}());`,
    ],
    [
      "Fusion's content",
      "",
      `window.Fusion=window.Fusion||{};Fusion.arcSite="x";Fusion.globalContent=${inScript({ content_elements: BODY.map((content) => ({ type: "text", content })) })};Fusion.lastModified=1;`,
    ],
    ["lines", "", `var post = ${inScript({ text: BODY.join("\n\n") })}`],
    ["br", "", `var post = ${inScript({ text: BODY.join("<br><br>") })}`],
    ["a list in a list", "", `data = ${inScript([[1, [{ text: html }]]])}`],
    [
      "behind code that is no JSON",
      "",
      `let a = {b: 1}, c = [d]; e = ${inScript({ text: html })}`,
    ],
  ] as const)("%s", ([, attributes, code]) => {
    expect(read(code, attributes)).toEqual(BODY);
  });

  test("brackets and quotes inside its strings end nothing", () => {
    const odd = BODY.map((text) => `${text} {[}] "\\" …`.concat("."));
    expect(read(`x = ${inScript({ text: odd.join("\n") })};y()`)).toEqual(odd);
  });

  test("entities are read, and tags are not left behind", () => {
    const [text] = read(
      `x=${inScript({ text: `<div>Gespr&auml;che <b>in</b> Genf: ${BODY.join(" ")}</div>` })}`,
    );
    expect(text).toBe(`Gespräche in Genf: ${BODY.join(" ")}`);
  });
});

describe("the place with most running text wins", () => {
  test("over teasers in another", () => {
    const data = {
      related: [{ lead: BODY[1] }, { lead: BODY[3] }],
      story: { paragraphs: BODY },
    };
    expect(read(`x=${inScript(data)}`)).toEqual(BODY);
  });

  test("whichever script it is in", () => {
    const $ = load(
      `<script>a=${inScript({ text: BODY.slice(0, 1).join("").repeat(5) })}</script><script>b=${inScript({ body: html.repeat(2) })}</script>`,
    );
    expect(findScriptText($)).toEqual([...BODY, ...BODY]);
  });
});

describe("nothing", () => {
  test.for([
    ["no script", "", ""],
    ["broken JSON", "", `x=${inScript({ text: html }).slice(0, -1)}`],
    [
      "broken JSON alone",
      ` type="application/json"`,
      `{"text": ${inScript(html)},}`,
    ],
    ["JavaScript", "", `x={text:'${BODY.join(" ")}'}`],
    ["short", "", `x=${inScript({ text: BODY[0] })}`],
    [
      "labels",
      "",
      `x=${inScript(Array.from({ length: 200 }, (_, at) => `Menu ${at}`))}`,
    ],
    [
      "JSON-LD, which is read elsewhere",
      ' type="application/ld+json"',
      inScript({ articleBody: html }),
    ],
    [
      "numbers",
      "",
      `x=${inScript(Array.from({ length: 500 }, (_, at) => at))}`,
    ],
  ] as const)("%s", ([, attributes, code]) => {
    expect(read(code, attributes)).toEqual([]);
  });

  test("deeper than any page's data", () => {
    let data: unknown = { text: html };
    for (let level = 0; level < 50; level += 1) data = { data };
    expect(read(`x=${inScript(data)}`)).toEqual([]);
  });
});

test("any words between any brackets", () => {
  const piece = fc.constantFrom(
    "={",
    "=[",
    "}",
    "]",
    '"',
    "\\",
    ":",
    ",",
    html,
    "x",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const code = pieces.join("").replaceAll("</", "<\\/");
      const known = code.replace(/[<>\\]/g, " ");
      for (const line of read(code.padEnd(700)))
        for (const word of line.match(/\p{L}+/gu) ?? [])
          expect(known).toContain(word);
    }),
  );
});

// Reading the string's markup overflows the call stack: the page is lost as "failed".
test("20,000 nested elements in a string", { timeout: 30_000 }, () => {
  const text = `${"<div>".repeat(20_000)}${BODY.join(" ")}`;
  expect(read(`x=${inScript({ text })}`)).toEqual([BODY.join(" ")]);
});
