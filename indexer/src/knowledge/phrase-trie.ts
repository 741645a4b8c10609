import { tokenize } from "./fold.ts";

/** A phrase as written, and what it means. */
export interface Phrase<T> {
  readonly phrase: string;
  readonly value: T;
}

/** What phrases share. */
export interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: Entry<T>[] | null;
}

/** A phrase that ends here. */
export interface Entry<T> {
  readonly value: T;
  /** The phrase's words as written. */
  readonly words: readonly string[];
}

/** The trie of phrases that begin with one word, which is its top. */
export function toNode<T>(phrases: readonly Phrase<T>[]): Node<T> {
  const top: Node<T> = { next: null, values: null };
  for (const { phrase, value } of phrases) {
    const tokens = tokenize(phrase);
    let node = top;
    for (const { key } of tokens.slice(1)) {
      const known: Node<T> | undefined = node.next?.get(key);
      const next: Node<T> = known ?? { next: null, values: null };
      if (known === undefined) (node.next ??= new Map()).set(key, next);
      node = next;
    }
    (node.values ??= []).push({
      value,
      words: tokens.map(({ text }) => text),
    });
  }
  return top;
}
