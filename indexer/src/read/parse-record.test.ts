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
  ["nothing known", {}, { title: null, url: null, date: null }],
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
] as const)("it goes by its id, or by its line: %s", ([, id, path]) => {
  expect(parse({ id, text: "x" })).toMatchObject({ value: { path } });
});

describe("malformed", () => {
  test.for([
    ["not JSON", '{"text": "cut o', /JSON/],
    ["an empty line", "", /JSON/],
    ["a list", '["text"]', /./],
    ["a string", '"text"', /./],
    ["null", "null", /./],
    ["no text", '{"title": "x"}', /no field text/],
    ["only blank text", '{"text": "  ", "html": null}', /no field text/],
    ["a text that is none", '{"text": 5}', /^text: /],
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
