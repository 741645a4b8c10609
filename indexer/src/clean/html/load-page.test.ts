import { expect, test } from "vitest";
import { findRoot, loadPage } from "./load-page.ts";

test.for([
  ["a page", "<html><body><p>Velm</p></body></html>", "body", "Velm"],
  ["a page without <body>", "<html><p>Velm</p></html>", "html", "Velm"],
  ["a fragment", "<p>Velm</p><p>Torak</p>", "body", "VelmTorak"],
  ["bare text", "Velm", "body", "Velm"],
  ["nothing", "", "body", ""],
] as const)("the root of %s holds it all", ([, content, name, text]) => {
  const $ = loadPage(content);
  const root = findRoot($);
  expect(root?.tagName).toBe(name);
  expect(root && $(root).text()).toBe(text);
});
