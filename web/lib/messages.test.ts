import { readdirSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { expect, test } from "vitest";
import { z } from "zod";
import { UI_LANGUAGES } from "./ui-language";

const folder = new URL("../messages/", import.meta.url);
const catalogue = z.record(z.string(), z.record(z.string(), z.string().min(1)));

/** "group.key" and text of each message. */
function readCatalogue(language: string) {
  const text = readFileSync(new URL(`${language}.json`, folder), "utf8");
  return new Map(
    Object.entries(catalogue.parse(JSON.parse(text))).flatMap(
      ([group, messages]) =>
        Object.entries(messages).map(
          ([key, message]) => [`${group}.${key}`, message] as const,
        ),
    ),
  );
}

// {count, plural, … | {query} | <link>
const PLACEHOLDER = /\{\s*(\w+)\s*(?=[,}])|<(\w+)>/g;

function listPlaceholders(message: string) {
  const found = Array.from(message.matchAll(PLACEHOLDER), ([, name, tag]) =>
    tag === undefined ? name : `<${tag}>`,
  );
  return new Set(found);
}

const english = readCatalogue("en");

test("there is a file for each language, and no other", () => {
  const files = readdirSync(folder).toSorted();
  expect(files).toEqual(UI_LANGUAGES.map((code) => `${code}.json`).toSorted());
});

test.for(UI_LANGUAGES)("%s has each message, with its placeholders", (code) => {
  const messages = readCatalogue(code);
  const placeholders = (of: ReadonlyMap<string, string>) =>
    Object.fromEntries(
      Array.from(of, ([key, message]) => [key, listPlaceholders(message)]),
    );
  expect(placeholders(messages)).toEqual(placeholders(english));
});

test.for(UI_LANGUAGES)("every message of %s can be read", (code) => {
  for (const message of readCatalogue(code).values()) {
    expect(() => compile(message)).not.toThrow();
  }
});
