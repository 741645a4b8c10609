import { expect, test } from "vitest";
import { toMediaType } from "./media-type.ts";

test.for([
  ["a doctype", "<!DOCTYPE html><title>x</title>"],
  ["a doctype behind white space", "\n\n  <!doctype html>"],
  ["a doctype behind comments", "<!-- saved --> <!-- from --> <!doctype html>"],
  ["an XML declaration", '<?xml version="1.0" encoding="UTF-8"?><html/>'],
  ["a root element", '<html lang="ko"><p>안녕하세요'],
  ["a body alone", "<body>Hallo</body>"],
  ["paragraphs", "<p>Первый абзац.</p><p>Второй.</p>"],
  ["paragraphs behind a headline", "외교부 발표\n<p class='lead'>내용</p>"],
] as const)("HTML whatever its name: %s", ([, content]) => {
  expect(toMediaType(content, "a.txt")).toBe("text/html");
});

test.for([
  ["plain prose", "Der Minister reiste nach Seoul."],
  ["a comparison", "Wenn a < b und c > d, dann …"],
  ["a tag that is talked about", "Use <p> to open a paragraph."],
  ["a closing tag alone", "left over: </p>"],
  ["an address in angle brackets", "By Jane <jane@example.org>"],
  ["a word that starts like a tag", "<pre-war borders> </pre-war borders>"],
  ["nothing", ""],
] as const)("text: %s", ([, content]) => {
  expect(toMediaType(content, "a.txt")).toBe("text/plain");
});

test.for(["a.html", "a.HTM", "folder/b.xhtml"])(
  "the name %s decides where the content does not",
  (name) => {
    expect(toMediaType("Nur Text.", name)).toBe("text/html");
  },
);

test.for(["a.md", "html", "a.html.txt"])("the name %s does not", (name) => {
  expect(toMediaType("Nur Text.", name)).toBe("text/plain");
});
