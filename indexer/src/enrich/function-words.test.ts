import { expect, test } from "vitest";
import { findLanguage, hasOtherFunctionWords } from "./function-words.ts";

test.for([
  [
    "de",
    "Die Außenministerin traf am Montag ihren Amtskollegen in Genf. Beide sprachen über die Lage an der Grenze, und sie werden sich im Mai wieder treffen.",
  ],
  [
    "en",
    "The foreign minister met her counterpart in Geneva on Monday. Both talked about the situation at the border, and they will meet again in May.",
  ],
  [
    "es",
    "La ministra se reunió el lunes con su homólogo en Ginebra. Los dos hablaron sobre la situación en la frontera y, según el portavoz, se verán de nuevo por mayo.",
  ],
  [
    "pt",
    "A ministra dos Negócios Estrangeiros reuniu-se na segunda-feira com o seu homólogo em Genebra. Falaram da situação na fronteira e voltam a ver-se em maio.",
  ],
  [
    "ru",
    "Министр иностранных дел встретился в понедельник со своим коллегой в Женеве. Они обсудили положение на границе и договорились о новой встрече в мае.",
  ],
  [
    "ar",
    "التقى وزير الخارجية نظيره يوم الاثنين في جنيف. وناقش الطرفان الوضع على الحدود مع ممثلي الأمم المتحدة بعد أن عادا من القاهرة.",
  ],
] as const)("%s is plain", ([language, text]) => {
  expect(findLanguage(text)).toBe(language);
});

test.for([
  ["one small word in a name", "Hotel de Paris, Club de Madrid, Val de Grâce"],
  ["names", "Donald Trump, Kim Jong Un, Xi Jinping, Wladimir Putin"],
  ["figures", "Shr 25 cts vs 36 cts Net 6,322,000 vs 8,100,000"],
  ["nothing", ""],
] as const)("not plain: %s", ([, text]) => {
  expect(findLanguage(text)).toBeNull();
});

test.for([
  ["another language", "Read more about this in our archive", "de", true],
  ["the same", "Mehr über das Thema in unserem Archiv", "de", false],
  [
    "a quotation inside",
    "„The deal is dead“, sagte er und verließ die Sitzung mit dem Minister",
    "de",
    false,
  ],
  ["no function words", "Wladimir Putin trifft Xi Jinping", "en", false],
] as const)("a line in %s", ([, line, language, expected]) => {
  expect(hasOtherFunctionWords(line, language)).toBe(expected);
});
