import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage, isReliablyOther } from "./detect-language.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  de: "Die Außenministerin traf am Montag ihren Amtskollegen. Beide sprachen über die Lage an der Grenze.",
  en: "The foreign minister met her counterpart on Monday. Both talked about the situation at the border.",
  ko: "외교부 장관은 월요일 서울에서 상대국 장관과 만났다. 두 사람은 국경 상황을 논의했다.",
  ja: "外務大臣は月曜日、東京で相手国の大臣と会談した。両者は国境の情勢について話し合った。",
  zh: "外交部长星期一在北京会见了对方部长。双方讨论了边境局势，并就下一步合作交换了意见。",
  ru: "Министр иностранных дел встретился в понедельник со своим коллегой. Они обсудили положение на границе.",
  fr: "La ministre des affaires étrangères a rencontré lundi son homologue. Ils ont parlé de la situation à la frontière.",
  es: "La ministra de Asuntos Exteriores se reunió el lunes con su homólogo. Hablaron de la situación en la frontera.",
  ar: "التقى وزير الخارجية نظيره يوم الاثنين في القاهرة. وناقش الطرفان الوضع على الحدود.",
  vi: "Bộ trưởng Ngoại giao đã gặp người đồng cấp hôm thứ Hai. Hai bên thảo luận về tình hình biên giới.",
};

/** Any UTF-16, lone surrogates too; setting up fast-check's "binary" takes seconds. */
const anyText = fc
  .array(fc.nat({ max: 0xffff }))
  .map((units) => String.fromCharCode(...units));

describe("detectLanguage", () => {
  test.for(Object.entries(SENTENCES))(
    "%s: two sentences",
    ([language, text]) => {
      expect(detectLanguage(text)).toBe(language);
    },
  );

  test.for([
    [
      "Chinese that quotes a Japanese name",
      "zh",
      "外交部发言人星期一表示，日本歌手あいみょん将于下月访问北京。双方将继续扩大两国青年之间的文化交流，并就边境局势和下一步的合作安排交换意见。",
    ],
    [
      "traditional Chinese",
      "zh",
      "外交部長星期一在臺北會見對方部長，雙方討論了邊境局勢。",
    ],
    [
      "Korean with Chinese characters for names",
      "ko",
      "李 대통령은 金 장관과 美 국무장관의 회담 결과를 보고받았다고 대변인이 밝혔다.",
    ],
    [
      "Japanese made of Chinese characters and few kana",
      "ja",
      "日中外相会談、東京で開催。両国は経済協力の強化で合意した。",
    ],
    [
      "German with a Korean name in it",
      "de",
      "Der südkoreanische Minister Cho (조태열) reiste am Dienstag nach Berlin und sprach dort mit Abgeordneten.",
    ],
    [
      "Greek, by its script",
      "el",
      "Ο υπουργός Εξωτερικών συναντήθηκε τη Δευτέρα με τον ομόλογό του.",
    ],
    [
      "Danish, which is nearly Norwegian",
      "da",
      "Ministeren mødtes mandag med sin kollega. De talte om situationen ved grænsen, og mødet blev forlænget, efter at begge havde fået nye oplysninger.",
    ],
    ["results without a sentence", "und", "Viera 3-1 Rockledge, Cocoa 61-21"],
    ["digits and signs only", "und", "14.06.2024 – 09:00 | 12,5 %"],
    ["nothing", "und", ""],
  ] as const)("%s", ([, language, text]) => {
    expect(detectLanguage(text)).toBe(language);
  });

  test("never throws, and gives a language's code or und", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(detectLanguage(text)).toMatch(/^[a-z]{2,3}$/);
      }),
      { numRuns: 50 },
    );
  });
});

describe("isReliablyOther", () => {
  test.for([
    [
      "an English line in a German text",
      "Read more articles about this topic here on our page today",
      "de",
      true,
    ],
    ["a German line in a German text", SENTENCES["de"], "de", false],
    ["a Korean line in a German text", SENTENCES["ko"], "de", true],
    ["a Chinese line in a Japanese text", SENTENCES["zh"], "ja", true],
    ["a Japanese line in a Japanese text", SENTENCES["ja"], "ja", false],
    ["a Russian line in a German text", "Министр прибыл в Женеву", "de", true],
    [
      "a Russian line in a Russian text",
      "Министр прибыл в Женеву",
      "ru",
      false,
    ],
    ["an Arabic line in a Russian text", "وصل الوزير إلى جنيف", "ru", true],
    ["a Greek line in a Russian text", "Ο υπουργός έφτασε", "ru", true],
    [
      "a German headline without small words in an English text",
      "Bundeskanzler trifft Außenminister Antony Blinken",
      "en",
      false,
    ],
    ["a name that any language may hold", "Sergej Lawrow", "de", false],
    ["digits", "14.06.2024", "de", false],
    ["nothing", "", "de", false],
  ] as const)("%s", ([, line, main, expected]) => {
    expect(isReliablyOther(line ?? "", main)).toBe(expected);
  });
});
