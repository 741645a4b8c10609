import type { Concept } from "../knowledge/concept-schema.ts";
import type { RatedMatch, Term } from "./concept-match.ts";
import { INFLECTED, OTHER_WORD, rateWord, toWordForms } from "./word-forms.ts";
import { toTermWord, type TermWord } from "./word-trie.ts";

interface Noun {
  readonly concept: Concept;
  readonly word: TermWord;
}

/** Shorter words are rarely compounds; shorter parts stand in too many others (Rat in Beratung). */
const SHORTEST_COMPOUND = 10,
  SHORTEST_PART = 6;
/** What a compound has before its head, and behind its beginning. */
const SHORTEST_REST = 3,
  SHORTEST_HEAD = 4;

// `-n-` `-s-`: what joins a beginning to what follows, besides nothing at all
const LINKS = ["", "s", "n", "en", "es"];
// Endings that make another word of one, no compound: Präsident·schaft, Protest·anten
const DERIVATION =
  /^(?:schaft|isch|arisch|lich|los|haft|ier|arier|ant|ent|ist|ismus|ität|ung|tum|bar|sam|heit|keit|ion|erei|chen|lein|isier|ierung|erin)(?:e|en|er|es|em|n|s|innen|t)?(?:ung|en)?$/u;
// What makes other words, not compounds, of a noun: Ver·sprecher, Laut·sprecher, Land·wirtschaftsminister
const NO_BEGINNING =
  /^(?:be|ent|er|ge|inter|land|laut|miss|nicht|sozial|über|un|ver|zer)$/u;
// `Waffenstillstand`: nouns alone make compounds of this kind
const NOUN = /^\p{Lu}\p{Ll}+$/u;

const NONE: readonly RatedMatch[] = [];

/** Finds what long German words begin and end with: Waffenstillstand·s·verhandlungen. */
export class GermanCompounds {
  /** Nouns by stem: what a compound ends with. */
  readonly #heads = new Map<string, Noun[]>();
  /** The same as written: what it begins with. */
  readonly #beginnings = new Map<string, Concept>();

  constructor(terms: readonly Term[]) {
    for (const { term, concept } of terms) {
      if (!NOUN.test(term)) continue;
      const word = toTermWord(term, "de"),
        { stem, exact } = word;
      if (stem.length >= SHORTEST_PART)
        this.#heads.set(stem, [
          ...(this.#heads.get(stem) ?? []),
          { concept, word },
        ]);
      if (exact.length >= SHORTEST_PART) this.#beginnings.set(exact, concept);
    }
  }

  /** The parts of a word that are terms, with offsets into the word. */
  find(word: string): readonly RatedMatch[] {
    if (word.length < SHORTEST_COMPOUND || !NOUN.test(word)) return NONE;
    const head = this.#findHead(word);
    const beginning = this.#findBeginning(word, head?.start ?? word.length);
    return [beginning, head].filter((match) => match !== null);
  }

  /** The longest noun that a word ends with. */
  #findHead(word: string): RatedMatch | null {
    const { exact, stem } = toWordForms(word, "de");
    for (let at = SHORTEST_REST; at <= stem.length - SHORTEST_PART; at += 1) {
      const nouns = this.#heads.get(stem.slice(at));
      if (nouns === undefined || NO_BEGINNING.test(exact.slice(0, at)))
        continue;
      const part = toWordForms(exact.slice(at), "de");
      let best: RatedMatch | null = null;
      for (const { concept, word: term } of nouns) {
        const nearness = rateWord(part, term, "de", false);
        if (nearness > (best?.nearness ?? OTHER_WORD))
          best = {
            concept,
            nearness,
            // From behind, since ß before it counts twice in the forms.
            start: word.length - word.slice(-(exact.length - at)).length,
            end: word.length,
          };
      }
      if (best !== null) return best;
    }
    return null;
  }

  /** The longest noun that a word begins with, up to where its head begins. */
  #findBeginning(word: string, most: number): RatedMatch | null {
    const exact = word.toLowerCase();
    const longest = Math.min(most, word.length - SHORTEST_HEAD);
    for (let end = longest; end >= SHORTEST_PART; end -= 1) {
      const concept = this.#beginnings.get(exact.slice(0, end));
      if (concept === undefined || !isFollowed(exact.slice(end))) continue;
      return { concept, nearness: INFLECTED, start: 0, end };
    }
    return null;
  }
}

/** Whether what stands behind a beginning is a word of its own, with or without a link before it. */
const isFollowed = (rest: string) =>
  LINKS.every(
    (link) =>
      !rest.startsWith(link) || !DERIVATION.test(rest.slice(link.length)),
  );
