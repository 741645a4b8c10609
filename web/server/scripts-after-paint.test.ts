import { expect, test } from "vitest";
import { loadScriptsAfterPaint } from "./scripts-after-paint";

const CHUNKS = ["/_next/static/chunks/a-1.js", "/_next/static/chunks/b.js"];

const PAGE = `<!DOCTYPE html><html><head>
<link rel="stylesheet" href="/_next/static/chunks/c.css" nonce="n1"/>
<link rel="preload" as="script" fetchPriority="low" nonce="n1" href="${CHUNKS[1]}"/>
<script src="${CHUNKS[0]}" async="" nonce="n1"></script>
<script src="/_next/static/chunks/old.js" noModule="" nonce="n1"></script>
</head><body><p>&lt;script src="/_next/static/x.js" async=""&gt;&lt;/script&gt;</p>
<script nonce="n1">inline("\\u003cscript src=\\"/_next/static/y.js\\" async=\\"\\"\\u003e")</script>
<script src="${CHUNKS[1]}" nonce="n1" async=""></script></body></html>`;

test("what is loaded at once is a list of what to load later, in order, with the page's nonce", () => {
  const page = loadScriptsAfterPaint(PAGE, "n1");
  expect(page).not.toContain("preload");
  expect(page).not.toMatch(/<script[^>]* async=""/);
  expect(page).toMatch(/<script nonce="n1">\(function [^<]+<\/script><\/body>/);
  expect(page).toContain(`(${JSON.stringify(CHUNKS)})</script></body>`);
});

test("all else stays as it is: styles, texts, scripts for old browsers and within the page", () => {
  const page = loadScriptsAfterPaint(PAGE, "n1");
  for (const part of [
    'href="/_next/static/chunks/c.css"',
    'noModule=""',
    "&lt;script src=",
    'inline("\\u003cscript',
  ])
    expect(page).toContain(part);
});

test("a page without scripts stays as it is", () => {
  const plain = "<html><body><p>Signed out.</p></body></html>";
  expect(loadScriptsAfterPaint(plain, "n1")).toBe(plain);
});
