import { tokenize } from "../knowledge/fold.ts";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { CorpusArticle } from "./corpus.ts";

/** Words that name somebody or a country in a title: an error in them would make another name. */
export class KnownNames {
  readonly #knowledge: Knowledge;
  readonly #words = new Set<string>();

  constructor(knowledge: Knowledge) {
    this.#knowledge = knowledge;
    for (const { name, forms, short } of knowledge.people)
      for (const form of [name, ...Object.values(forms).flat(), ...short])
        for (const { key } of tokenize(form)) this.#words.add(key);
  }

  /** Whether a word is of a person's name, known or told by the article, or a word for a country. */
  isName(word: string, { language, named }: CorpusArticle): boolean {
    const tokens = tokenize(word);
    return (
      tokens.some(({ key }) => this.#words.has(key)) ||
      named.some((quote) => quote.includes(word)) ||
      this.#knowledge.countries.forLanguage(language).find(tokens).length > 0
    );
  }
}
