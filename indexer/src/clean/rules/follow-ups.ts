// Rules on what leads the reader elsewhere: related articles, prompts, menus.
import { endsLikeSentence, weigh } from "../block.ts";
import {
  isFurniture,
  isPrompt,
  isTailMark,
  startsWithPrompt,
  toKey,
} from "../vocabulary/all-vocabularies.ts";
import { blockRule, type Rule } from "./rule.ts";

// Related headlines and comments behind the article, opened by a line of their own.
// …letzter Absatz. / Kommentar (0) / Die schönsten Weihnachtsmärkte  →  …letzter Absatz.
export const tailMark: Rule = {
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

// A sentence as long as this says something, whatever it starts with.
const isLongSentence = (text: string) =>
  weigh(text) > 160 && endsLikeSentence(text);

// One that ends with a colon takes the headline on the next line along.
export const prompt: Rule = {
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
export const label = blockRule("label", ({ text }) => {
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

// `Home` `Drucken` `Facebook` `Quelllink` `(ENDE)` `[email protected]`
export const furniture = blockRule("furniture", ({ text }) => {
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
// `« La parole est désormais la seule arme », a déclaré…`
const QUOTATION = /^«[^»]*»\s?\S/;
export const pager = blockRule(
  "pager",
  ({ text }) => PAGER.test(text) && weigh(text) < 250 && !QUOTATION.test(text),
);
