import { expect, test } from "vitest";
import { toPageAddress } from "./page-address.ts";

test.for([
  ["https://news.example/1", "https://news.example/1"],
  [" HTTPS://News.Example/1 ", "https://news.example/1"],
  // Cyrillic а: its host looks like another one's.
  ["https://nаto.example/", "https://xn--nto-6cd.example/"],
  ["https://трибуна.example/", "https://xn--80abuvmlk.example/"],
  ["https://bank.example@evil.example/", "https://evil.example/"],
  ["https://user:word@news.example/a", "https://news.example/a"],
  [
    "https://news.example/\u202egpj.exe",
    "https://news.example/%E2%80%AEgpj.exe",
  ],
  ["https://ne\tws.exam\nple/", "https://news.example/"],
  ["javascript:alert(1)", null],
  ["java\nscript:alert(1)", null],
  ["data:text/html,<script>alert(1)</script>", null],
  ["vbscript:x", null],
  ["file:///etc/passwd", null],
  ["//news.example/", null],
  ["https://", null],
  ["https://ne\u202ews.example/", null],
  ["", null],
  [null, null],
] as const)("%j is %j", ([text, address]) => {
  expect(toPageAddress(text)).toBe(address);
});
