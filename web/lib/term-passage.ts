import { isKindOf } from "@communique/indexer/concepts/broader-concepts";
import type {
  FoundTerm,
  TypedTerm,
} from "@communique/indexer/search/expand-query";
import { cutAround, namesWord } from "./passage";
import type { Passage } from "./passage";

type Kind = Pick<FoundTerm["concept"], "id" | "broader">;

/** What finds the glossary's terms in an article. */
export interface ArticleTerms {
  readonly find: (
    text: string,
    language: string,
  ) => readonly {
    readonly concept: Kind;
    readonly start: number;
    readonly end: number;
  }[];
}

interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string;
}

/**
 * Finds the passage of the first term that the article has, though not as it was
 * typed: in its own language. Null where there is none.
 */
export function findTermPassage(
  { id, title, text, language }: Article,
  terms: readonly Pick<TypedTerm, "concept" | "typed">[],
  glossary: ArticleTerms,
): Passage | null {
  for (const { concept, typed } of terms) {
    if (namesWord(`${title} ${text}`, typed)) continue;
    const isMeant = (match: { readonly concept: Kind }) =>
      isKindOf(match.concept, concept.id);
    const inText = glossary.find(text, language).find(isMeant);
    if (inText !== undefined) {
      const { start, end } = inText;
      const spelling = text.slice(start, end);
      return { id, typed, spelling, text: cutAround(text, start, end) };
    }
    const inTitle = glossary.find(title, language).find(isMeant);
    if (inTitle !== undefined) {
      const spelling = title.slice(inTitle.start, inTitle.end);
      return { id, typed, spelling, text: null };
    }
  }
  return null;
}
