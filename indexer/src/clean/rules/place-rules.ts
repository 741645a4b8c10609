// Rules that look at where a block stands on the page.
import { endsLikeSentence, weigh } from "../block.ts";
import { toComparable } from "../normalise.ts";
import { CREDIT_WORDS } from "../vocabulary/all-vocabularies.ts";
import { blockRule, type Rule } from "./rule.ts";

// Sites repeat the headline, the lead or a slogan inside the page; the first copy stays.
export const repetition: Rule = {
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
export const linkLine = blockRule(
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
export const caption = blockRule(
  "caption",
  ({ text, tag }) =>
    tag === "figcaption" ||
    tag === "caption" ||
    (weigh(text) < 160 && CREDIT_LINE.test(text)) ||
    (weigh(text) < 80 && AGENCY_CREDIT.test(text)),
);

// What lies far from the element that holds the prose, and is no prose itself.
export const farAway = blockRule(
  "far-away",
  ({ text, placeScore }) =>
    placeScore < -0.7 && (weigh(text) < 120 || !endsLikeSentence(text)),
);
