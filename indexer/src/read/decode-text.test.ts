import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const DE = `Die Außenministerin traf am Montag in Zürich ihren Kollegen zu Gesprächen über die Lage. »Wir müssen
  darüber reden«, sagte sie. Beide Länder hätten großes Interesse an einer Lösung, hieß es später.`;
const KO = `조태열 외교부 장관은 오늘 서울에서 미국 국무부 부장관을 만나 한반도 정세에 대해 논의했다. 양측은 긴밀한
  협력을 이어가기로 했다고 외교부가 밝혔다.`;
const JA = `外務大臣は月曜日、東京で韓国の大使と会談し、両国の関係について意見を交わしました。これは今年に入って
  初めての会談です。記者会見では質問に答えませんでした。`;
const ZH = `外交部发言人星期一在北京的例行记者会上表示,中方愿意同各方保持沟通,共同维护地区的和平与稳定。这是今年以来
  双方举行的第二次会谈。`;
const RU = `Министр иностранных дел прибыл в понедельник в Пхеньян с двухдневным визитом. Стороны обсудят
  положение в регионе и подпишут план обменов, сообщили в посольстве.`;
const FR = `Le ministre des Affaires étrangères a été reçu à Séoul. « Nous sommes prêts à dialoguer », a-t-il
  déclaré, après des années de silence. La Corée du Sud a salué cette démarche.`;
const ES = `El canciller viajó el lunes a Pekín para reunirse con su homólogo. La relación entre ambos países
  atraviesa años difíciles, señaló el portavoz en español y sin más explicación.`;
const AR = "وصل وزير الخارجية إلى القاهرة يوم الاثنين لإجراء محادثات.";
const VI = "Bộ trưởng Ngoại giao đã đến Hà Nội để hội đàm với người đồng cấp.";

/** The inverse of TextDecoder: every one- and two-byte sequence is decoded once and looked up. */
function toCodes(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, readonly number[]>();
  for (let first = 0xff; first >= 0; first -= 1) {
    for (let second = 0xfe; second >= 0x40; second -= 1) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if (pair.length === 1 && pair !== "\ufffd")
        codes.set(pair, [first, second]);
    }
    const single = decoder.decode(Uint8Array.of(first));
    if (single !== "\ufffd") codes.set(single, [first]);
  }
  return codes;
}

const tables = new Map<string, ReturnType<typeof toCodes>>();

function encode(text: string, encoding: string): Uint8Array {
  const codes = tables.get(encoding) ?? toCodes(encoding);
  tables.set(encoding, codes);
  return Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const code = codes.get(letter);
      if (code === undefined)
        throw new Error(`${encoding} has no code for ${letter}`);
      return code;
    }),
  );
}

const utf16 = (text: string, isBigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
};

const page = (charset: string, text: string) =>
  `<!doctype html><html><head><meta charset="${charset}"></head><body><p>${text}</p></body></html>`;

test.for([
  ["UTF-8", Buffer.from(`\ufeff${KO}`), KO],
  ["UTF-16, little end first", utf16(ZH, false), ZH],
  ["UTF-16, big end first", utf16(AR, true), AR],
  ["UTF-8 with nothing behind", Buffer.from("\ufeff"), ""],
] as const)("a byte order mark goes: %s", ([, bytes, text]) => {
  expect(decodeText(bytes)).toBe(text);
});

test.for([
  ["de", DE],
  ["ko", KO],
  ["ja", JA],
  ["zh", ZH],
  ["ru", RU],
  ["fr", FR],
  ["es", ES],
  ["ar", AR],
  ["vi", VI],
  ["no letters", ""],
] as const)("UTF-8 without a mark: %s", ([, text]) => {
  expect(decodeText(Buffer.from(text))).toBe(text);
});

test.for(["windows-1251", "euc-kr", "iso-8859-1", "shift_jis"])(
  "UTF-8 goes before a <meta charset=%s> that lies",
  (charset) => {
    const html = page(charset, "Außenminister 외교부 外相");
    expect(decodeText(Buffer.from(html))).toBe(html);
  },
);

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
] as const)("declared %s, in a few words", ([declared, encoding, text]) => {
  const html = page(declared, text);
  expect(decodeText(encode(html, encoding))).toBe(html);
});

test("a charset in an old http-equiv tag counts", () => {
  const html =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>Мир</p>';
  expect(decodeText(encode(html, "windows-1251"))).toBe(html);
});

test.for([
  ["windows-1251", "ru", RU],
  ["koi8-r", "ru", RU],
  ["euc-kr", "ko", KO],
  ["shift_jis", "ja", JA],
  ["euc-jp", "ja", JA],
  ["gb18030", "zh", ZH],
  ["windows-1252", "de", DE],
  ["windows-1252", "fr", FR],
  ["windows-1252", "es", ES],
] as const)(
  "undeclared %s (%s) is told by its letters",
  ([encoding, , text]) => {
    expect(decodeText(encode(text, encoding))).toBe(text);
  },
);

test("a page that says UTF-8 and is not is told by its letters", () => {
  const html = page("utf-8", RU);
  expect(decodeText(encode(html, "windows-1251"))).toBe(html);
});

test("a charset nobody knows is passed over", () => {
  const html = page("x-nobody-knows", KO);
  expect(decodeText(encode(html, "euc-kr"))).toBe(html);
});

describe("bytes that are no text", () => {
  test.for([
    ["a PNG header", "89504e470d0a1a0a0000000d49484452"],
    ["a gzip header", "1f8b0800000000000003"],
    ["one NUL among letters", "416263004465660a"],
    ["control characters", "0102030405060708414243"],
  ] as const)("%s", ([, hex]) => {
    expect(decodeText(Buffer.from(hex, "hex"))).toBe(null);
  });

  test("a stray control character does not make a text binary", () => {
    const text = `${"Ein langer Absatz. ".repeat(10)}\u0008`;
    expect(decodeText(Buffer.from(text))).toBe(text);
  });
});

test("arbitrary bytes never throw", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = decodeText(bytes);
      expect(text === null || typeof text === "string").toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("any text without control characters comes back from UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(decodeText(Buffer.from(text))).toBe(text.replace(/^\ufeff/, ""));
    }),
  );
});
