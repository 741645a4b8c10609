// Rules on lines about the article: who wrote it, when, for whom, with whose rights.
import { endsLikeSentence, weigh } from "../block.ts";
import { BYLINE_WORDS, SOURCE_WORDS } from "../vocabulary/all-vocabularies.ts";
import { blockRule, type Rule } from "./rule.ts";

// `Efe / Redacción Actualizado 27/09/2016 01:15 Lecturas: 9.871`: a line about the article, no line of it
const DATE_OR_TIME =
  /(?<!\d)(?:\d{1,2}[:h]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?!\d)/;
const OPENS_DATELINE = /[-–—]\s|\)\s*[-–—]/;
export const dateLine = blockRule(
  "date-line",
  ({ text }) =>
    weigh(text) < 110 &&
    !endsLikeSentence(text) &&
    DATE_OR_TIME.test(text) &&
    !OPENS_DATELINE.test(text),
);

// `Jane Doe is a correspondent based in Washington.` `Jane Doe covers diplomacy for the Ledger.` at the end
const AUTHOR_BIO =
  /^(?:\p{Lu}[\p{L}.'’-]+\s){2,4}(?:is|was|has been|covers|reports|writes|joined|ist|war|berichtet|schreibt|est|couvre|es|cubre|escribe)\b.{0,200}(?:correspondent|reporter|journalist|editor|writer|author|columnist|fellow|professor|analyst|bureau|desk|covers|for the|Korrespondent|Redakteur|Journalist|Autor|correspondant|journaliste|corresponsal|periodista|redactor)/u;
export const authorBio: Rule = {
  name: "author-bio",
  find: (blocks) =>
    new Set(
      blocks.flatMap(({ text }, at) =>
        at >= blocks.length - 4 &&
        at > 2 &&
        weigh(text) < 500 &&
        AUTHOR_BIO.test(text)
          ? [at]
          : [],
      ),
    ),
};

// `Quelle: https://…` `Source link` `https://example.org/…`
/** A line that names where a text was taken from. */
export const SOURCE_LINE = new RegExp(
  `^(?:${SOURCE_WORDS})\\s*[:：]\\s*\\S`,
  "iu",
);
const BARE_URL = /^\S*https?:\/\/\S+$/;
export const source = blockRule(
  "source",
  ({ text }) =>
    BARE_URL.test(text) || (weigh(text) < 200 && SOURCE_LINE.test(text)),
);

// `by times news cr` `Von Anna Beispiel` `By Foo Bar | March 3, 2020`
const BYLINE_OPENING = new RegExp(`^(?:${BYLINE_WORDS})\\s*[:：]?\\s+`, "iu");
export const byline = blockRule(
  "byline",
  ({ text }) =>
    weigh(text) < 90 &&
    !endsLikeSentence(text) &&
    BYLINE_OPENING.test(text) &&
    !isHeading(text),
);

// `Von der Leyen trifft Xi in Peking`: names with a verb between them
const NAME_PARTICLE =
  /^(?:von|van|der|den|de|del|della|di|da|dos|la|le|el|al|bin|ben|and|und|et|y|e|for|für|pour|para|in|cr|the|mit|with)$/u;
const isHeading = (text: string) => {
  const names = text.replace(BYLINE_OPENING, "");
  const words = names.match(/\p{L}[\p{L}.'’-]*/gu) ?? [];
  const small = words.filter(
    (word) => /^\p{Ll}/u.test(word) && !NAME_PARTICLE.test(word),
  );
  return small.length > 0 && words.some((word) => /^\p{Lu}/u.test(word));
};

// `[서울=뉴시스]` `[서울=뉴시스] 홍길동 기자 = hong@example.org` alone on a line
const STAMP = /^\[[^\]]{2,30}\](?:\s*\S+\s*기자)?\s*=?\s*(?:\S+@\S+)?$/u;
const EMAIL_LINE = /^(?:\S+\s+){0,4}[\w.+-]+@[\w-]+\.[\w.]+$/u;
const PROTECTED_EMAIL = /^\W*\[email[\s\u00a0]protected\]\W*$/i;
export const stamp = blockRule(
  "stamp",
  ({ text }) =>
    STAMP.test(text) ||
    PROTECTED_EMAIL.test(text) ||
    (text.includes("@") && weigh(text) < 90 && EMAIL_LINE.test(text)),
);

// The end of a wire report: `(ENDE)` `(END)` `-30-` `###` `(끝)` `(完)` `(КОНЕЦ)` `***`
const END =
  /^[([【*\-–—#\s]*(?:ENDE|END|ENDS|FIN|KONEC|КОНЕЦ|끝|完|了|انتهى|HẾT|30|)[)\]】*\-–—#\s]*$/u;
export const endMark = blockRule(
  "end-mark",
  ({ text }) => text.length < 14 && END.test(text),
);

// `Copyright © 2023 …` `ⓒ 한겨레` `<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>`
const COPYRIGHT =
  /^[<[(〈]?\s*(?:copyright(?=\s*(?:©|\(c\)|ⓒ|by\b|\d{4}|\p{Lu}))|©|\(c\)(?=\s*(?:\d{4}|copyright))|ⓒ|저작권자|版权所有|版權所有)|무단\s*전재|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены/iu;
export const copyright = blockRule(
  "copyright",
  ({ text }) => weigh(text) < 260 && COPYRIGHT.test(text),
);
