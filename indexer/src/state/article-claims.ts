import { z } from "zod/mini";
import {
  parseArticleValues,
  type ArticleValues,
} from "../names/article-values.ts";
import type { ArticlePrint } from "../versions/article-print.ts";
import type { LevelStore } from "./level-store.ts";

const contentSchema = z.object({ content: z.string() });

/** What is kept of an article: its values, what its versions are found by, and the digest of its content. */
export interface KeptArticle extends ArticleValues {
  readonly print: ArticlePrint;
  readonly content: string;
}

/** A file that gives an article. */
export interface Claim {
  readonly id: string;
  readonly path: string;
  /** What is kept of the file's version of it; who wants a part of it reads that alone, since there are many. */
  readonly kept: unknown;
}

/** Reads the digest of an article's content among what was kept of it; null for what another version kept. */
export const parseContent = (kept: unknown): string | null =>
  contentSchema.safeParse(kept).data?.content ?? null;

/** Which files give which article: of several, the first in the files' order is in the index. */
export class ArticleClaims {
  readonly #store: LevelStore;
  readonly #generation: () => number;

  constructor(store: LevelStore, generation: () => number) {
    this.#store = store;
    this.#generation = generation;
  }

  /** The files that give an article, in no order that means anything. */
  async of(id: string): Promise<string[]> {
    const paths: string[] = [];
    for await (const path of this.#store.keys(this.key(id, "")))
      paths.push(path);
    return paths;
  }

  /** The values of a file's version of an article; null where nothing was kept. */
  async valuesOf(id: string, path: string): Promise<ArticleValues | null> {
    return parseArticleValues(await this.#store.get(this.key(id, path)));
  }

  /** Every article's claims. */
  async *all(): AsyncGenerator<readonly Claim[]> {
    let claims: Claim[] = [],
      last = "";
    for await (const [claim, kept] of this.#store.entries(this.#prefix())) {
      const id = idOf(claim);
      if (id !== last && claims.length > 0) {
        yield claims;
        claims = [];
      }
      last = id;
      claims.push({ id, path: claim.slice(id.length + 1), kept });
    }
    if (claims.length > 0) yield claims;
  }

  /**
   * Of every article the claim whose version is in the index, by id.
   *
   * @param order paths of all files in their order: the first one's is kept
   */
  async *kept(order: readonly string[]): AsyncGenerator<Claim> {
    const places = new Map(order.map((path, at) => [path, at]));
    const placeOf = ({ path }: Claim) => places.get(path) ?? Infinity;
    for await (const claims of this.all()) {
      const [first] = claims.toSorted((a, b) => placeOf(a) - placeOf(b));
      if (first !== undefined) yield first;
    }
  }

  /** The ids of all articles, each once. */
  async *ids(): AsyncGenerator<string> {
    let last = "";
    for await (const claim of this.#store.keys(this.#prefix())) {
      const id = idOf(claim);
      if (id !== last) yield id;
      last = id;
    }
  }

  /** How many different articles there are. */
  async count(): Promise<number> {
    let count = 0;
    for await (const _ of this.ids()) count += 1;
    return count;
  }

  /** Where a claim is kept: `claim/3/0a9f…/berlin.txt`. */
  key(id: string, path: string): string {
    return `${this.#prefix()}${id}/${path}`;
  }

  #prefix(): string {
    return `claim/${this.#generation()}/`;
  }
}

const idOf = (claim: string) => claim.slice(0, claim.indexOf("/"));
