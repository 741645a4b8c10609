import { describe, expect, test } from "vitest";
import { parseRecord } from "./parse-record.ts";

const parse = (value: unknown) =>
  parseRecord(JSON.stringify(value), "a.jsonl", 7);

test("a record with every field", () => {
  expect(
    parse({
      id: "kr-12",
      title: "외교장관 회담",
      text: "한미 외교장관이 서울에서 만났다.",
      url: "https://example.org/12",
      date: "2024-06-14",
      sitename: "한강일보",
      crawl_date: "2024-06-15T01:02:03Z",
      other: { left: "alone" },
    }),
  ).toEqual({
    ok: true,
    value: {
      path: "a.jsonl#kr-12",
      mediaType: "text/plain",
      content: "한미 외교장관이 서울에서 만났다.",
      title: "외교장관 회담",
      url: "https://example.org/12",
      date: "2024-06-14",
      source: "한강일보",
      crawlDate: "2024-06-15T01:02:03Z",
    },
  });
});

test.for([
  ["text", { text: "Inhalt" }],
  ["html", { html: "Inhalt" }],
  ["raw_html", { raw_html: "Inhalt" }],
  ["body", { body: "Inhalt" }],
  ["content", { content: "Inhalt" }],
  ["maintext", { maintext: "Inhalt" }],
  ["plain_text", { plain_text: "Inhalt" }],
  ["raw_text", { raw_text: "Inhalt" }],
  ["the cleaned text before the raw", { raw_text: "x", text: "Inhalt" }],
  ["the markup before the text", { text: "anders", html: "Inhalt" }],
  ["the next where one is blank", { html: " ", text: null, body: "Inhalt" }],
] as const)("the page is taken from %s", ([, record]) => {
  expect(parse(record)).toMatchObject({
    ok: true,
    value: { content: "Inhalt" },
  });
});

test.for([
  ["headline", { headline: "Titel" }, { title: "Titel" }],
  ["link", { link: "https://a.example/" }, { url: "https://a.example/" }],
  ["published", { published: "2024" }, { date: "2024" }],
  ["date_publish", { date_publish: "2024" }, { date: "2024" }],
  ["publish_date", { publish_date: "2024" }, { date: "2024" }],
  ["source_domain", { source_domain: "a.example" }, { source: "a.example" }],
  ["media_name", { media_name: "Die Zeitung" }, { source: "Die Zeitung" }],
  ["source, a name", { source: "Die Zeitung" }, { source: "Die Zeitung" }],
  [
    "source, an address, as trafilatura has it",
    { source: "https://a.example/1", "source-hostname": "A", hostname: "b" },
    { source: "A", url: "https://a.example/1" },
  ],
  ["source, an object", { source: { id: 1 } }, { source: null }],
  ["date_download", { date_download: "2024" }, { crawlDate: "2024" }],
  ["fetched_at, a number", { fetched_at: 1718354 }, { crawlDate: "1718354" }],
  ["nothing known", {}, { title: null, url: null, date: null }],
  ["nothing of the crawl", {}, { source: null, crawlDate: null }],
  ["blank fields", { title: " ", url: "" }, { title: null, url: null }],
] as const)("another name: %s", ([, fields, expected]) => {
  expect(parse({ text: "x", ...fields })).toMatchObject({ value: expected });
});

test.for([
  ["markup", "<p>Der Minister.</p>", "text/html"],
  ["prose", "Der Minister.", "text/plain"],
] as const)("the content says what it is: %s", ([, body, mediaType]) => {
  expect(parse({ body })).toMatchObject({ value: { mediaType } });
});

test.for([
  ["a number", 12, "a.jsonl#12"],
  ["nothing", undefined, "a.jsonl#7"],
  ["null", null, "a.jsonl#7"],
  ["a line break", "a\nb", "a.jsonl#a%0Ab"],
] as const)("it goes by its id, or by its line: %s", ([, id, path]) => {
  expect(parse({ id, text: "x" })).toMatchObject({ value: { path } });
});

describe("malformed", () => {
  test.for([
    ["not JSON", '{"text": "cut o', /JSON/],
    ["an empty line", "", /JSON/],
    ["a list", '["text"]', /^not an object$/],
    ["a string", '"text"', /^not an object$/],
    ["null", "null", /^not an object$/],
    ["no text", '{"title": "x"}', /no field text/],
    ["only blank text", '{"text": "  ", "html": null}', /no field text/],
    ["a text that is none", '{"text": 5}', /^text: not a text$/],
  ] as const)("%s", ([, json, detail]) => {
    expect(parseRecord(json, "a.jsonl", 7)).toEqual({
      ok: false,
      file: "a.jsonl#7",
      rejection: {
        reason: "malformed",
        format: "JSON",
        detail: expect.stringMatching(detail),
      },
    });
  });
});
