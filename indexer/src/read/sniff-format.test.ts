import { expect, test } from "vitest";
import { HEAD_BYTES, sniffFormat } from "./sniff-format.ts";

const kind = async (content: string | Uint8Array, name: string) =>
  (await sniffFormat(Buffer.from(content).subarray(0, HEAD_BYTES), name)).kind;

const LONG = `{"text": "${"x".repeat(HEAD_BYTES)}"}`;

test.for([
  ["prose", "a.txt", "Der Minister.", "page"],
  ["markup", "a.html", "<p>x</p>", "page"],
  ["an archive", "a.warc", "WARC/1.0\r\nWARC-Type: warcinfo", "warc"],
  ["a record a line", "a.jsonl", '{"text": "x"}\n{"text": "y"}', "lines"],
  ["a record", "a.json", '{\n  "text": "x"\n}', "json"],
  ["a list", "a.json", '[{"text": "x"}]', "list"],
  ["nothing", "a.txt", "", "empty"],
  ["white space", "a.json", " \n\t", "empty"],
  ["nothing behind a byte order mark", "a.txt", "\ufeff", "empty"],
  ["a picture", "a.txt", "\x89PNG\0\0", "binary"],
] as const)("%s in %s", async ([, name, content, expected]) => {
  expect(await kind(content, name)).toBe(expected);
});

test.for([
  ["an archive", "a.txt", "WARC/1.0\r\nWARC-Type: warcinfo", "warc"],
  ["markup", "a.json", "<!doctype html><p>x", "page"],
  ["markup behind a mark", "a.jsonl", "\ufeff <html>", "page"],
  ["a picture", "a.jsonl", "\x89PNG\0\0", "binary"],
  ["prose", "a.warc", "Der Minister.", "page"],
  ["a record a line", "a.json", '{"text": "x"}\n{"text": "y"}\n', "lines"],
  ["a long record in one line", "a.json", LONG, "lines"],
  ["a list", "a.jsonl", '[{"text": "x"}]', "list"],
  ["a record over lines", "a.jsonl", '{\n  "text": "x"\n}', "json"],
  ["records", "a.txt", '{"text": "x"}\n{"text": "y"}', "lines"],
  ["a list of records", "stdin", '[\n  {\n "text": "x"}]', "list"],
] as const)(
  "a name that is wrong: %s in %s",
  async ([, name, content, expected]) => {
    expect(await kind(content, name)).toBe(expected);
  },
);

test.for([
  ["a dateline in brackets", "[서울=연합뉴스] 외교부는 오늘"],
  ["a line of JSON that is no record", '{"page": 1}\nDer Minister.'],
  ["an object of a script", "{ window.x = 1 }"],
  ["a list of numbers", "[1] Erste Anmerkung"],
  ["words of an archive", "WARC/ files are archives"],
] as const)("text stays text: %s", async ([, content]) => {
  expect(await kind(content, "a.txt")).toBe("page");
});

test("a bad first line of records is one", async () => {
  expect(await kind('{"text": "abgeschni\n{"text": "x"}', "a.jsonl")).toBe(
    "lines",
  );
});
