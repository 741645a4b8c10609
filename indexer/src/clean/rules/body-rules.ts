import { endsLikeSentence, weigh } from "../block.ts";
import { toComparable } from "../normalise.ts";
import {
  BYLINE_WORDS,
  CREDIT_WORDS,
  isFurniture,
  isPrompt,
  isTailMark,
  SOURCE_WORDS,
  startsWithPrompt,
  toKey,
} from "../vocabulary/all-vocabularies.ts";
import { blockRule, type Rule } from "./rule.ts";

// Related headlines and comments behind the article, opened by a line of their own.
// …letzter Absatz. / Kommentar (0) / Die schönsten Weihnachtsmärkte  →  …letzter Absatz.
const tailMark: Rule = {
  name: "tail-mark",
  find: (blocks) => {
    const total = blocks.reduce((sum, block) => sum + weigh(block.text), 0);
    let before = 0;
    for (const [at, block] of blocks.entries()) {
      const opens = weigh(block.text) < 60 && isTailMark(toKey(block.text));
      // Before the middle it is a heading of the page's, and the article follows.
      if (opens && before > total * 0.5)
        return new Set([...blocks.keys()].slice(at));
      before += weigh(block.text);
    }
    return new Set();
  },
};

// `Lesen Sie auch: …` `Folgen Sie uns auf Facebook` `이 기사를 공유합니다`
// One that ends with a colon takes the headline on the next line along.
const prompt: Rule = {
  name: "prompt",
  find: (blocks) => {
    const found = new Set<number>();
    for (const [at, { text }] of blocks.entries()) {
      if (
        weigh(text) >= 250 ||
        isLongSentence(text) ||
        !startsWithPrompt(toKey(text), { isSentence: endsLikeSentence(text) })
      )
        continue;
      found.add(at);
      const next = blocks[at + 1];
      if (
        next !== undefined &&
        /[:：]$/.test(text) &&
        weigh(next.text) < 140 &&
        !endsLikeSentence(next.text)
      )
        found.add(at + 1);
    }
    return found;
  },
};

// `Anzeige: Treppenlifte vom Fachmann` `[MIRA TAMBIÉN] Feriado por APEC` `► VIDEO: …` `+++ Stimmen Sie ab! +++`
const LABEL =
  /^[^\p{L}\p{N}]{0,4}([^:：\]】]{2,32}?)(?:\s?[:：\]】]|\s[-–—])\s?\S/u;
const BETWEEN_PLUSES = /^\+{2,}.*\+{2,}$/u;
const label = blockRule("label", ({ text }) => {
  if (weigh(text) > 260) return false;
  const key = toKey(LABEL.exec(text)?.[1] ?? "");
  return (
    BETWEEN_PLUSES.test(text) ||
    (key !== "" &&
      (isTailMark(key) ||
        isPrompt(key) ||
        (isFurniture(key) && !endsLikeSentence(text))))
  );
});

// `Efe / Redacción Actualizado 27/09/2016 01:15 Lecturas: 9.871`: a line about the article, no line of it
const DATE_OR_TIME =
  /(?<!\d)(?:\d{1,2}[:h]\d{2}|\d{1,4}[./-]\d{1,2}[./-]\d{2,4})(?!\d)/;
const OPENS_DATELINE = /[-–—]\s|\)\s*[-–—]/;
const dateLine = blockRule(
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
const authorBio: Rule = {
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

// A sentence as long as this says something, whatever it starts with.
const isLongSentence = (text: string) =>
  weigh(text) > 160 && endsLikeSentence(text);

// `Home` `Drucken` `Facebook` `Quelllink` `(ENDE)` `[email protected]`
const furniture = blockRule("furniture", ({ text }) => {
  if (weigh(text) > 60) return false;
  const key = toKey(text);
  return (
    key === "" ||
    isFurniture(key) ||
    isTailMark(key) ||
    key.split(" ").every((word) => isFurniture(word))
  );
});

// `PREV Deutschland – Schottland: Zeitplan` `NEXT Erreicht es Rayadas?` `« Voriger Artikel`
const PAGER = /^(?:PREV|NEXT|PREVIOUS|«|»|←|→|‹|›|<<|>>)(?:[\s:]|$)/;
const pager = blockRule(
  "pager",
  ({ text }) => PAGER.test(text) && weigh(text) < 250,
);

// `Quelle: https://…` `Source link` `https://example.org/…`
/** A line that names where a text was taken from. */
export const SOURCE_LINE = new RegExp(
  `^(?:${SOURCE_WORDS})\\s*[:：]\\s*\\S`,
  "iu",
);
const BARE_URL = /^\S*https?:\/\/\S+$/;
const source = blockRule(
  "source",
  ({ text }) =>
    BARE_URL.test(text) || (weigh(text) < 200 && SOURCE_LINE.test(text)),
);

// `by times news cr` `Von Anna Beispiel` `By Foo Bar | March 3, 2020`
const BYLINE_OPENING = new RegExp(`^(?:${BYLINE_WORDS})\\s*[:：]?\\s+`, "iu");
const byline = blockRule(
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
const stamp = blockRule(
  "stamp",
  ({ text }) =>
    STAMP.test(text) ||
    PROTECTED_EMAIL.test(text) ||
    (weigh(text) < 90 && EMAIL_LINE.test(text)),
);

// The end of a wire report: `(ENDE)` `(END)` `-30-` `###` `(끝)` `(完)` `(КОНЕЦ)` `***`
const END =
  /^[([【*\-–—#\s]*(?:ENDE|END|ENDS|FIN|KONEC|КОНЕЦ|끝|完|了|انتهى|HẾT|30|)[)\]】*\-–—#\s]*$/u;
const endMark = blockRule(
  "end-mark",
  ({ text }) => text.length < 14 && END.test(text),
);

// `Copyright © 2023 …` `ⓒ 한겨레` `<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>`
const COPYRIGHT =
  /^[<[(〈]?\s*(?:copyright(?=\s*(?:©|\(c\)|ⓒ|by\b|\d{4}|\p{Lu}))|©|\(c\)(?=\s*(?:\d{4}|copyright))|ⓒ|저작권자|版权所有|版權所有)|무단\s*전재|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|все права защищены/iu;
const copyright = blockRule(
  "copyright",
  ({ text }) => weigh(text) < 260 && COPYRIGHT.test(text),
);

// Sites repeat the headline, the lead or a slogan inside the page; the first copy stays.
const repetition: Rule = {
  name: "repetition",
  find: (blocks) => {
    const seen = new Set<string>(),
      repeated = new Set<number>();
    for (const [at, { text }] of blocks.entries()) {
      const key = toComparable(text);
      if (key.length < 12) continue;
      if (seen.has(key)) repeated.add(at);
      seen.add(key);
    }
    return repeated;
  },
};

// Links to elsewhere: `<p><a>Mehr über den Gipfel</a></p>`; a sentence with a link in it stays.
const linkLine = blockRule(
  "link-line",
  ({ text, linkDensity }) =>
    linkDensity > 0.8 && (weigh(text) < 160 || !endsLikeSentence(text)),
);

// A picture's words are not the article's: its caption's element, or a line that opens with a credit.
// `Photo: John Locher, AP` `Bild: dpa` `写真：共同`
const CREDIT_LINE = new RegExp(
  `^(?:${CREDIT_WORDS})\\s?(?:by\\s|[:：=/|])`,
  "iu",
);
const AGENCY_CREDIT =
  /(?:\/|via |by |, |\s[-–—]\s)(?:Getty Images|AP(?: Photo)?|AFP|EPA|Reuters|dpa|Shutterstock|iStock|Unsplash|IMAGO|picture alliance)$/u;
const caption = blockRule(
  "caption",
  ({ text, tag }) =>
    tag === "figcaption" ||
    tag === "caption" ||
    (weigh(text) < 160 && CREDIT_LINE.test(text)) ||
    (weigh(text) < 80 && AGENCY_CREDIT.test(text)),
);

// What lies far from the element that holds the prose, and is no prose itself.
const farAway = blockRule(
  "far-away",
  ({ text, placeScore }) =>
    placeScore < -0.7 && (weigh(text) < 120 || !endsLikeSentence(text)),
);

/** In order: the first rule that takes a block is the one recorded. */
export const BODY_RULES: readonly Rule[] = [
  tailMark,
  pager,
  endMark,
  stamp,
  source,
  copyright,
  authorBio,
  prompt,
  label,
  furniture,
  byline,
  dateLine,
  linkLine,
  caption,
  farAway,
  repetition,
];
