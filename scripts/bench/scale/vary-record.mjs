// Makes a record of others in its language, so that it reads like news and is no version of any of them.
import { chooseSource } from "./made-sources.mjs";

/** Dates of made records lie from this day to before that one, evenly. */
export const FIRST_DAY = "2000-01-01";
export const END_DAY = "2025-01-01";
/**
 * Share of the sentences that are the record's own. Of two texts with 40 % of the same sentences fewer than a third of
 * the runs of words are the same, and versions share 60 % (docs/versions.md).
 */
const OWN = 0.4;
/** As many records give the others. */
const DONORS = 3;
/** A record has at least so many, or the text would be too short to be an article. */
const LEAST_SENTENCES = 3;
/** Sentences of a paragraph, at most. */
const PARAGRAPH = 4;

const DAY_MS = 86_400_000;

// languages that have no space between sentences
const WITHOUT_SPACES = new Set(["zh", "ja"]);

const segmenters = new Map();

/** The sentences of a text, each on one line. */
export function splitSentences(text, language) {
  if (!segmenters.has(language))
    segmenters.set(
      language,
      new Intl.Segmenter(language, { granularity: "sentence" }),
    );
  // Agencies break lines within a sentence.
  const line = text.replaceAll(/\s+/g, " ");
  return Array.from(segmenters.get(language).segment(line), ({ segment }) =>
    segment.trim(),
  ).filter((sentence) => sentence !== "");
}

/** In another order: Fisher and Yates. */
export function shuffle(list, random) {
  const shuffled = [...list];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other], shuffled[at]];
  }
  return shuffled;
}

/** Sentences as a text of paragraphs. */
export function joinSentences(sentences, language, random) {
  const space = WITHOUT_SPACES.has(language) ? "" : " ";
  const paragraphs = [];
  for (let at = 0; at < sentences.length;) {
    const length = 1 + Math.floor(random() * PARAGRAPH);
    paragraphs.push(sentences.slice(at, at + length).join(space));
    at += length;
  }
  return paragraphs.join("\n");
}

const choose = (list, random) => list[Math.floor(random() * list.length)];

/** The first half of one title and the second half of another. */
function mixTitles(one, other, language) {
  const isCutAtSpaces = !WITHOUT_SPACES.has(language);
  const cut = (title) => (isCutAtSpaces ? title.split(/\s+/) : [...title]);
  const [first, second] = [cut(one), cut(other)];
  return [
    ...first.slice(0, Math.ceil(first.length / 2)),
    ...second.slice(Math.ceil(second.length / 2)),
  ].join(isCutAtSpaces ? " " : "");
}

function chooseDay(random) {
  const first = Date.parse(FIRST_DAY),
    days = (Date.parse(END_DAY) - first) / DAY_MS;
  const day = new Date(first + Math.floor(random() * days) * DAY_MS);
  return day.toISOString().slice(0, 10);
}

/**
 * Makes a record.
 *
 * @param own what it is made of mostly: `{title, sentences}`
 * @param pool others of the same language, of the same form
 * @param number its number in the corpus, which its id and address are made of
 */
export function varyRecord(own, { pool, number, language, random }) {
  const count = Math.max(LEAST_SENTENCES, own.sentences.length);
  const donors = Array.from({ length: DONORS }, () => choose(pool, random));
  const kept = shuffle(own.sentences, random).slice(
    0,
    Math.floor(own.sentences.length * OWN),
  );
  const others = shuffle(
    donors.flatMap(({ sentences }) => sentences),
    random,
  );
  const sentences = shuffle(
    [...kept, ...others.slice(0, count - kept.length)],
    random,
  );
  const date = chooseDay(random);
  return {
    id: `made-${number}`,
    title: mixTitles(own.title, donors[0].title, language),
    text: joinSentences(sentences, language, random),
    date,
    lang: language,
    url: `https://www.${chooseSource(random)}/${date.replaceAll("-", "/")}/${number}`,
  };
}
