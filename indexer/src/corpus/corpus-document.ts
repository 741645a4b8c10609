import { createHash } from "node:crypto";

/**
 * What the index of names holds beside the names: which corpus is searched, and what its index was made with. It stands
 * there because the web server's key may search there; searches for names leave it out.
 */
export interface CorpusDocument {
  /** Primary key; no name's, which have a hyphen. */
  readonly id: "corpus";
  readonly kind: "corpus";
  /** Nothing to be found by. */
  readonly spellings: readonly [];
  readonly words: readonly [];
  readonly articles: number;
  /** Digest of all articles' ids and contents, hexadecimal SHA-256 (corpus-digest.ts). */
  readonly corpus: string;
  /** Says which program, knowledge and settings made the index, hexadecimal SHA-256 (fingerprint.ts). */
  readonly settings: string;
  /** Whether its articles have vectors, so that they can be found by meaning. */
  readonly hasMeaning: boolean;
  /** The engines that hold a part of the articles each; none where one holds all. */
  readonly engines: readonly string[];
  /** False while a run changes the articles: then the above is of before. */
  readonly isSettled: boolean;
  /** Says whether anything above is other than it was. */
  readonly digest: string;
}

/** What a corpus is known by. */
export type CorpusVersion = Pick<
  CorpusDocument,
  "articles" | "corpus" | "settings" | "hasMeaning" | "engines"
>;

const EMPTY = {
  id: "corpus",
  kind: "corpus",
  spellings: [],
  words: [],
} as const;

/** Writes down which corpus is in the index, when a run has ended. Pure. */
export function toCorpusDocument(version: CorpusVersion): CorpusDocument {
  const { articles, corpus, settings, hasMeaning, engines } = version;
  const digest = createHash("sha256")
    .update(JSON.stringify([articles, corpus, settings, hasMeaning, engines]))
    .digest("hex");
  return {
    ...EMPTY,
    articles,
    corpus,
    settings,
    hasMeaning,
    engines,
    isSettled: true,
    digest,
  };
}

/**
 * What is written over it before the articles change. Its digest is no other's, so that the run that ends writes it
 * anew, as does the one after a run that was killed.
 */
export const UNSETTLED = {
  ...EMPTY,
  isSettled: false,
  digest: "",
} as const satisfies Partial<CorpusDocument>;
