import { shuffleBy, toShare } from "./choose.ts";
import { isSame, type CorpusArticle } from "./corpus.ts";
import type { ForeignName } from "./foreign-name.ts";
import { canBeMistyped, makeTypo } from "./make-typo.ts";
import {
  findTellingWords,
  isCjk,
  TitleIndex,
  type TitleWord,
} from "./title-words.ts";
import { toTyped, type Span } from "./typed-words.ts";

/** How a title becomes a query. */
export const KINDS = [
  "words",
  "shuffled",
  "partial",
  "foreign name",
  "typo",
] as const;
export type Kind = (typeof KINDS)[number];

/** A query for one article. */
export interface KnownItem {
  readonly kind: Kind;
  readonly query: string;
  readonly article: CorpusArticle;
}

/** What queries are made with. */
export interface QueryMaking {
  readonly titles: TitleIndex;
  /** Whether a word of an article's title names a person or a country. */
  readonly isName: (word: string, article: CorpusArticle) => boolean;
  /** Where a title names people and countries. */
  readonly names: (article: CorpusArticle) => readonly Span[];
  /** The whole word of a title that a dictionary has cut. */
  readonly wholeOf: (title: string, word: Span) => Span;
  readonly foreignNames: (article: CorpusArticle) => readonly ForeignName[];
  /** Queries of each kind for each source. */
  readonly perSource: number;
}

/** Makes the queries: for each source and kind the same number, of articles chosen by their keys alone. */
export function toKnownItems(
  articles: Iterable<CorpusArticle>,
  making: QueryMaking,
): KnownItem[] {
  const sources = new Map<string, CorpusArticle[]>();
  for (const article of articles) {
    const others = sources.get(article.source);
    if (others === undefined) sources.set(article.source, [article]);
    else others.push(article);
  }
  return [...sources.values()].flatMap((all) => {
    const order = shuffleBy(all, ({ key }) => key);
    return KINDS.flatMap((kind) => {
      const items: KnownItem[] = [];
      for (const article of order) {
        if (items.length === making.perSource) break;
        const query = toQuery(article, kind, making);
        if (query !== null) items.push({ kind, query, article });
      }
      return items;
    });
  });
}

/** The query for an article, or null where its title gives none that tells it from others. */
function toQuery(
  article: CorpusArticle,
  kind: Kind,
  making: QueryMaking,
): string | null {
  const { titles } = making;
  const words = findTellingWords(article.title, titles);
  if (words === null) return null;
  // Words that titles of several articles have tell none of them.
  const isOnly = (chosen: readonly TitleWord[], prefix = "") =>
    titles
      .withAll(chosen.map(({ folded }) => folded))
      .every(
        (other) =>
          isSame(article, other) ||
          (prefix !== "" && !titles.hasPrefix(other, prefix)),
      );
  if (kind === "foreign name") return toForeign(article, words, making, isOnly);
  if (kind === "partial") return toPartial(article, words, making, isOnly);
  if (!isOnly(words)) return null;
  const texts = toTyped(
    words,
    article.title,
    making.names(article),
    making.wholeOf,
  );
  if (kind === "words") return texts.join(" ");
  if (kind === "typo") return toMistyped(article, texts, making);
  return toShuffled(article.key, texts);
}

function toShuffled(key: string, texts: readonly string[]): string {
  const shuffled = shuffleBy(texts, (text, at) => `${key}/${at}/${text}`);
  // The order must be another one.
  const isSameOrder = shuffled.every((text, at) => text === texts[at]);
  return (isSameOrder ? shuffled.toReversed() : shuffled).join(" ");
}

function toMistyped(
  article: CorpusArticle,
  texts: readonly string[],
  { titles, isName }: QueryMaking,
): string | null {
  const candidates = texts.flatMap((text, at) =>
    !isCjk(text) && canBeMistyped(text) && !isName(text, article) ? [at] : [],
  );
  const [at] = shuffleBy(candidates, (each) => `${article.key}/${each}`);
  const word = at === undefined ? undefined : texts[at];
  if (at === undefined || word === undefined) return null;
  const typo = makeTypo(word, article.key, (typed) => titles.hasWord(typed));
  return typo === null ? null : texts.with(at, typo).join(" ");
}

/** A last word of so many letters can be cut. */
const LEAST_CUT = { cjk: 3, others: 5 };
/** What is left of it. */
const LEAST_LEFT = { cjk: 2, others: 3 };

function toPartial(
  article: CorpusArticle,
  words: readonly TitleWord[],
  { names, wholeOf }: QueryMaking,
  isOnly: (chosen: readonly TitleWord[], prefix: string) => boolean,
): string | null {
  const last = words.at(-1);
  if (last === undefined) return null;
  const letters = Array.from(last.text),
    script = isCjk(last.text) ? "cjk" : "others";
  if (letters.length < LEAST_CUT[script]) return null;
  const room = letters.length - LEAST_LEFT[script];
  const left =
    LEAST_LEFT[script] + Math.floor(toShare(`cut/${last.text}`) * room);
  const prefix = letters.slice(0, left).join("");
  if (!isOnly(words.slice(0, -1), prefix)) return null;
  const texts = toTyped(words, article.title, names(article), wholeOf).join(
    " ",
  );
  // A name that goes on behind its last word is cut there.
  const at = texts.lastIndexOf(last.text);
  return at === -1 ? null : texts.slice(0, at) + prefix;
}

/** Words of the article's own language beside the name. */
const MOST_BESIDE = 3;
const LEAST_BESIDE = 2;

function toForeign(
  article: CorpusArticle,
  words: readonly TitleWord[],
  { foreignNames, names, wholeOf }: QueryMaking,
  isOnly: (chosen: readonly TitleWord[]) => boolean,
): string | null {
  const [name] = shuffleBy(
    foreignNames(article),
    ({ spelling }) => `${article.key}/${spelling}`,
  );
  if (name === undefined) return null;
  const beside = words
    .filter(({ start, end }) => end <= name.start || start >= name.end)
    .slice(0, MOST_BESIDE);
  // What the name adds is not counted: the other words alone must tell the article.
  if (beside.length < LEAST_BESIDE || !isOnly(beside)) return null;
  return [
    ...toTyped(beside, article.title, names(article), wholeOf),
    name.spelling,
  ].join(" ");
}
