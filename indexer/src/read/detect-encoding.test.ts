import { expect, test } from "vitest";
import { encodeLegacy } from "../../test/encode-legacy.ts";
import { LEGACY, PARAGRAPHS } from "../../test/ten-languages.ts";
import { decodeText } from "./decode-text.ts";
import { canDecode } from "./detect-encoding.ts";

/** Vietnamese tones come back as letters of their own; cleaning puts them together. */
const decode = async (bytes: Uint8Array) =>
  (await decodeText(bytes))?.normalize("NFC");

const SCRIPT = `<script>window.dataLayer = window.dataLayer || []; // ${"x".repeat(300_000)}</script>`;

const page = (head: string, text: string) =>
  `<!doctype html><html><head>${head}<title>News</title></head><body><nav><a href="/">Home</a></nav><p>${text}</p></body></html>`;

test.for(LEGACY)(
  "%s in %s, a paragraph of plain text",
  async ([language, encoding]) => {
    const text = PARAGRAPHS[language];
    expect(await decode(encodeLegacy(text, encoding))).toBe(text);
  },
);

test.for(LEGACY)(
  "%s in %s, a page that does not say",
  async ([language, encoding]) => {
    const html = page("", PARAGRAPHS[language]);
    expect(await decode(encodeLegacy(html, encoding))).toBe(html);
  },
);

test.for(LEGACY)("%s in %s, a page that says", async ([language, encoding]) => {
  const html = page(`<meta charset="${encoding}">`, PARAGRAPHS[language]);
  expect(await decode(encodeLegacy(html, encoding))).toBe(html);
});

test.for(LEGACY)(
  "%s in %s, a page that says UTF-8",
  async ([language, encoding]) => {
    const html = page('<meta charset="utf-8">', PARAGRAPHS[language]);
    expect(await decode(encodeLegacy(html, encoding))).toBe(html);
  },
);

test("the letters count, however much script stands above them", async () => {
  const html = page(SCRIPT, PARAGRAPHS.ko);
  expect(await decode(encodeLegacy(html, "euc-kr"))).toBe(html);
});

// Headlines of a few words, where statistics have little to go by.
test.for([
  ["euc-kr", "한미 외교장관 회담…북핵 공조 논의"],
  ["euc-kr", "조태열 장관, 왕이 부장과 통화"],
  ["gb18030", "外交部发言人就半岛局势答记者问"],
  ["gb18030", "王毅同俄罗斯外长拉夫罗夫通电话"],
  ["shift_jis", "岸田首相、韓国大統領と会談へ"],
  ["euc-jp", "日韓外相が電話で会談しました"],
  ["big5", "美國國務卿訪問北京會見外長"],
  ["windows-1251", "Лавров прибыл в Пекин"],
  ["koi8-r", "Лавров прибыл в Пекин"],
] as const)("%s in a headline: %s", async ([encoding, text]) => {
  expect(await decode(encodeLegacy(text, encoding))).toBe(text);
});

test.for([
  ["windows-1251", true],
  ["EUC-KR", true],
  ["x-nobody-knows", false],
  ["", false],
] as const)("%s can be decoded: %s", ([label, expected]) => {
  expect(canDecode(label)).toBe(expected);
});
