import { countCharacters } from "./character-counts.ts";
import { endsLikeSentence, weigh, type Block } from "../block.ts";
import { contentWords, contentWordsOf, shareOf } from "../content-words.ts";
import { toComparable } from "../normalise.ts";
import { BODY_RULES } from "../rules/body-rules.ts";
import { findBody } from "../rules/find-body.ts";
import { scoreBlock } from "../rules/score-block.ts";
import { isTailMark, toKey } from "../vocabulary/all-vocabularies.ts";
import { ownValue } from "../../search/own-value.ts";

const TAG_GROUPS = [
  "p",
  "li",
  "h1",
  "h2",
  "h3",
  "h4",
  "div",
  "td",
  "blockquote",
  "figcaption",
  "pre",
  "dt",
] as const;
const GROUP_OF_TAG: Readonly<Record<string, (typeof TAG_GROUPS)[number]>> = {
  h5: "h4",
  h6: "h4",
  section: "div",
  article: "div",
  main: "div",
  body: "div",
  center: "div",
  th: "td",
  tr: "td",
  caption: "figcaption",
  figure: "figcaption",
  dd: "dt",
  ul: "li",
  ol: "li",
};

// `Satz eins. Satz zwei!`
const SENTENCES = /[.!?…](?=\s|$|["”»'’)])|[。！？]/g;
const STARTS_SMALL = /^\p{Ll}/u;
const STARTS_MARKED = /^["'“„«「『—–\-•*►▶▷■□◆◇○●→»]/u;
const ADDRESS = /https?:|www\.|\S@\S+\.\S/;
const RIGHTS = /©|ⓒ|\(c\)/i;
const ELLIPSIS = /(?:…|\.\.\.)\W*$/;
// `Um diese Inhalte zu sehen, aktivieren Sie Cookies` `구독하기` `Sign up for our newsletter`
const SERVICE =
  /cookie|consent|privacy|newsletter|subscri|abonn|javascript|browser|password|passwor|log ?in\b|sign ?(?:in|up)\b|register|registr|copyright|advert|datenschutz|anmeld|einwillig|zustimm|e-?mail|whatsapp|facebook|twitter|telegram|instagram|app store|google play|podcast|suscri|publicidad|publicité|подпис|реклам|комментар|регистрац|クッキー|会員|登録|購読|ログイン|쿠키|구독|로그인|회원|광고|订阅|登录|注册|广告|اشترك|تسجيل|ملفات تعريف|đăng ký|đăng nhập|quảng cáo/giu;
const BAR = /[|·•/]/;

const count = (text: string, pattern: RegExp) =>
  text.match(pattern)?.length ?? 0;

/** The neighbours whose numbers stand in a row too, as steps. */
const NEIGHBOURS = [-3, -2, -1, 1, 2, 3] as const;
const NEIGHBOUR_NAMES = ["weight", "sentence", "links", "score"] as const;
const WINDOWS = [3, 8] as const;

/** Names of the numbers in a row of text evidence, in their order. */
export const TEXT_NAMES: readonly string[] = [
  "weight",
  "sentence",
  "sentences",
  "words",
  "commas",
  "digits",
  "capitals",
  "links",
  ...TAG_GROUPS.map((tag) => `tag-${tag}`),
  "colon",
  "ellipsis",
  "small",
  "marked",
  "address",
  "rights",
  "bar",
  "upper",
  "service",
  "openings",
  "copies",
  "is-copy",
  "title-overlap",
  "body-overlap",
  ...BODY_RULES.map(({ name }) => `rule-${name}`),
  "score",
  "in-span",
  "from-span",
  "to-span",
  "position",
  "prose-before",
  "prose-after",
  "prose-behind-tail",
  "after-title",
  "weight-after-title",
  "blank-before",
  ...NEIGHBOURS.flatMap((step) =>
    NEIGHBOUR_NAMES.map((name) => `${name}${step > 0 ? "+" : ""}${step}`),
  ),
  ...WINDOWS.flatMap((size) => [`weight~${size}`, `sentence~${size}`]),
];

/** Shares of letters are taken from a line's beginning: more tell nothing new. */
const LONGEST_SAMPLE = 400;

const FAR = 30;
const cap = (value: number, most: number) =>
  Math.max(-most, Math.min(most, value));

/**
 * What a block's words, its neighbours and the rules say about it, as numbers: one row a block, in the order of
 * TEXT_NAMES.
 *
 * @param titles what the page's metadata give as its title
 */
export function readTextEvidence(
  blocks: readonly Block[],
  titles: readonly string[],
): number[][] {
  const weights = blocks.map(({ text }) => weigh(text));
  const sentences = blocks.map(({ text }) => endsLikeSentence(text));
  const scores = blocks.map(scoreBlock);
  const keys = blocks.map(({ text }) => toComparable(text));
  const span = findBody(blocks, scores) ?? { from: 0, to: blocks.length };
  const bodyWords = contentWordsOf(
    blocks.slice(span.from, span.to).map(({ text }) => text),
  );
  const titleWords = contentWordsOf(titles);
  const titleKeys = new Set(titles.map(toComparable));
  const fired = BODY_RULES.map((rule) => rule.find(blocks));
  const copies = new Map<string, number>();
  for (const key of keys) copies.set(key, (copies.get(key) ?? 0) + 1);
  const openings = new Map<string, number>();
  for (const key of new Set(keys)) {
    const opening = openingOf(key);
    if (opening !== "") openings.set(opening, (openings.get(opening) ?? 0) + 1);
  }

  const prose = blocks.map((_, at) =>
    sentences[at] === true && (weights[at] ?? 0) >= 60 ? (weights[at] ?? 0) : 0,
  );
  const allProse = Math.max(1, sum(prose));
  const seen = new Set<string>();
  let before = 0,
    behindTail = 0,
    sinceTitle = -1,
    weightSinceTitle = 0,
    hasTail = false;
  return blocks.map((block, at) => {
    const { text, tag, linkDensity } = block;
    const key = keys[at] ?? "";
    const weight = weights[at] ?? 0;
    const sample =
      text.length > LONGEST_SAMPLE ? text.slice(0, LONGEST_SAMPLE) : text;
    const counts = countCharacters(sample);
    const { words } = counts;
    const ownWords = contentWords(sample);
    const group = ownValue(GROUP_OF_TAG, tag) ?? tag;
    const isTitle = titleKeys.has(key) || tag === "h1";
    if (isTitle) {
      sinceTitle = 0;
      weightSinceTitle = 0;
    } else if (sinceTitle >= 0) {
      sinceTitle += 1;
      weightSinceTitle += weight;
    }
    if (weight < 60 && before > 0 && isTailMark(toKey(text))) {
      hasTail = true;
      behindTail = 0;
    } else if (hasTail) behindTail += 1;
    const own = prose[at] ?? 0;
    const row = [
      weight,
      Number(sentences[at]),
      count(sample, SENTENCES),
      words,
      counts.commas / Math.max(1, words),
      counts.digits / Math.max(1, sample.length),
      counts.capitalised / Math.max(1, words),
      linkDensity,
      ...TAG_GROUPS.map((each) => Number(each === group)),
      Number(/[:：]$/.test(text)),
      Number(ELLIPSIS.test(text)),
      Number(STARTS_SMALL.test(text)),
      Number(STARTS_MARKED.test(text)),
      Number(ADDRESS.test(text)),
      Number(RIGHTS.test(text)),
      Number(BAR.test(text)),
      counts.capitals / Math.max(1, counts.letters),
      count(sample, SERVICE) / Math.max(1, Math.log2(sample.length + 1)),
      openings.get(openingOf(key)) ?? 0,
      copies.get(key) ?? 1,
      Number(seen.has(key)),
      shareOf(ownWords, titleWords),
      shareOf(ownWords, bodyWords),
      ...fired.map((found) => Number(found.has(at))),
      scores[at] ?? 0,
      Number(at >= span.from && at < span.to),
      cap(at - span.from, FAR),
      cap(span.to - 1 - at, FAR),
      at / blocks.length,
      before / allProse,
      (allProse - before - own) / allProse,
      hasTail ? Math.min(behindTail, FAR) : -1,
      Math.min(sinceTitle, FAR),
      Math.min(weightSinceTitle, 5000),
      Number(block.blankBefore),
    ];
    for (const step of NEIGHBOURS) {
      const there = at + step;
      row.push(
        weights[there] ?? -1,
        Number(sentences[there] ?? -1),
        blocks[there]?.linkDensity ?? -1,
        scores[there] ?? -2,
      );
    }
    for (const size of WINDOWS) {
      const from = Math.max(0, at - size),
        to = Math.min(blocks.length, at + size + 1);
      let weightSum = 0,
        sentenceSum = 0;
      for (let each = from; each < to; each += 1) {
        weightSum += weights[each] ?? 0;
        sentenceSum += Number(sentences[each]);
      }
      row.push(weightSum / (to - from), sentenceSum / (to - from));
    }
    seen.add(key);
    before += own;
    return row;
  });
}

/** The first words of a line, when there are enough of them to tell it: promotions repeat theirs. */
const openingOf = (key: string) => {
  const opening = key.split(" ", 2).join(" ");
  return opening.length >= 6 && opening.length < key.length ? opening : "";
};

const sum = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0);
