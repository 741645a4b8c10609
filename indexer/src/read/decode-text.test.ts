import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeLegacy } from "../../test/encode-legacy.ts";
import { PARAGRAPHS } from "../../test/ten-languages.ts";
import { decodeText } from "./decode-text.ts";

const { ar, de, ko, ru, zh } = PARAGRAPHS;

const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
};

const page = (charset: string, text: string) =>
  `<!doctype html><html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;

test.for([
  ["UTF-8", Buffer.from(`\ufeff${ko}`), ko],
  ["UTF-16, little end first", utf16(`\ufeff${zh}`, false), zh],
  ["UTF-16, big end first", utf16(`\ufeff${ar}`, true), ar],
  ["UTF-8 with nothing behind", Buffer.from("\ufeff"), ""],
] as const)("a byte order mark goes: %s", async ([, bytes, text]) => {
  expect(await decodeText(bytes)).toBe(text);
});

test.for([...Object.entries(PARAGRAPHS), ["no letters", ""] as const])(
  "UTF-8 without a mark: %s",
  async ([, text]) => {
    expect(await decodeText(Buffer.from(text))).toBe(text);
  },
);

test.for(["windows-1251", "euc-kr", "iso-8859-1", "shift_jis"])(
  "UTF-8 goes before a <meta charset=%s> that lies",
  async (charset) => {
    const html = page(charset, "Außenminister 외교부 外相");
    expect(await decodeText(Buffer.from(html))).toBe(html);
  },
);

describe("UTF-8 that is broken stays UTF-8", () => {
  test("cut within a letter", async () => {
    const bytes = Buffer.from(page("utf-8", ko)).subarray(0, 200);
    expect(await decodeText(bytes)).toBe(bytes.toString());
    expect(bytes.toString()).toMatch(/조태열[^]*\ufffd$/);
  });

  test("a stray byte in the middle", async () => {
    const [start = "", rest = ""] = ru.split(" в Пхеньян");
    const bytes = Buffer.concat([
      Buffer.from(start),
      Uint8Array.of(0xff),
      Buffer.from(rest),
    ]);
    expect(await decodeText(bytes)).toBe(`${start}\ufffd${rest}`);
  });
});

describe("the HTTP header", () => {
  test.for([
    ["goes before the markup", "euc-kr", page("windows-1251", ko), "euc-kr"],
    ["in capitals", "Windows-1251", ru, "windows-1251"],
    ["by another name", "ks_c_5601-1987", "외교부 장관", "euc-kr"],
    ["ISO-2022-JP", "iso-2022-jp", PARAGRAPHS.ja, "iso-2022-jp"],
    [
      "that every page gets says nothing",
      "ISO-8859-1",
      page("euc-kr", ko),
      "euc-kr",
    ],
    ["that is wrong to see: EUC-JP for", "euc-jp", ru, "koi8-r"],
    ["nobody knows", "x-nobody-knows", ru, "windows-1251"],
    ["says UTF-8, and is not", "utf-8", page("euc-kr", ko), "euc-kr"],
  ] as const)("%s: %s", async ([, charset, text, encoding]) => {
    expect(await decodeText(encodeLegacy(text, encoding), { charset })).toBe(
      text,
    );
  });

  test.for(["ISO-8859-1", "utf-8", null])(
    "UTF-8 under a header of %s",
    async (charset) => {
      expect(await decodeText(Buffer.from(de), { charset })).toBe(de);
    },
  );

  test("UTF-16 without a mark", async () => {
    expect(await decodeText(utf16(zh, false), { charset: "utf-16" })).toBe(zh);
  });

  test("no header makes a picture a text", async () => {
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
    expect(await decodeText(png, { charset: "windows-1251" })).toBe(null);
  });
});

test.for([
  ["windows-1251", "windows-1251", "Лавров прибыл."],
  ["EUC-KR", "euc-kr", "외교부 장관"],
  ["ks_c_5601-1987", "euc-kr", "외교부 장관"],
  ["Shift_JIS", "shift_jis", "外務大臣と会談"],
  ["EUC-JP", "euc-jp", "外務大臣と会談"],
  ["GB18030", "gb18030", "外交部发言人"],
  ["gb2312", "gb18030", "外交部发言人"],
  ["Big5", "big5", "外交部發言人"],
  ["ISO-8859-1", "windows-1252", "Gespräche »über« Korea"],
  ["windows-1256", "windows-1256", "وزير الخارجية"],
] as const)(
  "declared %s, in a few words",
  async ([declared, encoding, text]) => {
    const html = page(declared, text);
    expect(await decodeText(encodeLegacy(html, encoding))).toBe(html);
  },
);

test.for([
  [
    "an old http-equiv tag",
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>Мир</p>',
  ],
  [
    "an XML declaration",
    '<?xml version="1.0" encoding="windows-1251"?>\n<html><p>Мир</p></html>',
  ],
] as const)("the charset in %s counts", async ([, html]) => {
  expect(await decodeText(encodeLegacy(html, "windows-1251"))).toBe(html);
});

test.for(["utf-8", "x-nobody-knows", "euc-jp"])(
  "a page that says %s and is not is told by its letters",
  async (charset) => {
    const html = page(charset, ru);
    expect(await decodeText(encodeLegacy(html, "windows-1251"))).toBe(html);
  },
);

describe("bytes that are no text", () => {
  test.for([
    ["a PNG header", "89504e470d0a1a0a0000000d49484452"],
    ["a gzip header", "1f8b0800000000000003"],
    ["one NUL among letters", "416263004465660a"],
    ["control characters", "0102030405060708414243"],
    ["UTF-32", "fffe000041000000"],
  ] as const)("%s", async ([, hex]) => {
    expect(await decodeText(Buffer.from(hex, "hex"))).toBe(null);
  });

  test("a stray control character does not make a text binary", async () => {
    const text = `${"Ein langer Absatz. ".repeat(10)}\u0008`;
    expect(await decodeText(Buffer.from(text))).toBe(text);
  });
});

test("arbitrary bytes never throw, whatever the header says", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.option(
        fc.oneof(fc.string(), fc.constantFrom("euc-kr", "utf-16", "big5")),
      ),
      async (bytes, charset) => {
        const text = await decodeText(bytes, { charset });
        expect(text === null || typeof text === "string").toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test("any text without control characters comes back from UTF-8", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      expect(await decodeText(Buffer.from(text))).toBe(
        text.replace(/^\ufeff/, ""),
      );
    }),
  );
});
