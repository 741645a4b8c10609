import path from "node:path";
import type { Meilisearch } from "meilisearch";
import { toComparable } from "../clean/normalise.ts";
import type { SearchDocument } from "../search-document.ts";

/** An article of the corpus, as far as the evaluation goes by it. */
export interface CorpusArticle {
  /** The engine's id. */
  readonly id: string;
  /** Its name in the sheets: a record's id, or the sample's path. */
  readonly key: string;
  /** The file or folder that it is from. */
  readonly source: string;
  readonly title: string;
  /** The title's letters and digits alone. */
  readonly comparable: string;
  readonly language: string;
  /** The group of its versions. */
  readonly cluster: string;
  readonly countries: readonly string[];
  readonly officials: readonly string[];
  /** Names of people that it holds, in its own words. */
  readonly named: readonly string[];
}

/** All articles of an index, by the engine's id and by their name. */
export interface Corpus {
  readonly articles: ReadonlyMap<string, CorpusArticle>;
  readonly byKey: ReadonlyMap<string, CorpusArticle>;
}

const FIELDS = [
  "id",
  "path",
  "title",
  "language",
  "cluster",
  "countries",
  "officials",
  "evidence",
] as const satisfies readonly (keyof SearchDocument)[];

/** Documents asked for at a time. */
const PAGE = 2000;

/** Documents of an index, some fields of each. */
export async function* readDocuments<K extends keyof SearchDocument>(
  client: Meilisearch,
  uid: string,
  fields: readonly K[],
): AsyncGenerator<Pick<SearchDocument, K>> {
  const index = client.index<SearchDocument>(uid);
  for (let offset = 0; ; offset += PAGE) {
    const { results } = await index.getDocuments({
      offset,
      limit: PAGE,
      fields: [...fields],
    });
    yield* results;
    if (results.length < PAGE) return;
  }
}

/** The one text of a field that is nested by language. */
export const onlyText = (localized: SearchDocument["title"]): string =>
  Object.values(localized)[0] ?? "";

// `load/kcna.ndjson.gz#kcna-2011-1`
const RECORD = /([^/]+?)\.[^/#]*#(.+)$/s;

/** Names an article for the sheets, which must mean the same wherever the corpus lies. */
export function toKey(
  file: string,
  samples: string,
): { readonly key: string; readonly source: string } {
  const [, source, key] = RECORD.exec(file) ?? [];
  if (source !== undefined && key !== undefined) return { key, source };
  const prefix = `${path.normalize(samples).split(path.sep).join("/")}/`;
  return {
    key: file.startsWith(prefix) ? file.slice(prefix.length) : file,
    source: "samples",
  };
}

/** Reads what the evaluation goes by out of an index. */
export async function readCorpus(
  client: Meilisearch,
  uid: string,
  samples: string,
): Promise<Corpus> {
  const articles = new Map<string, CorpusArticle>(),
    byKey = new Map<string, CorpusArticle>();
  for await (const document of readDocuments(client, uid, FIELDS)) {
    const title = onlyText(document.title);
    const article = {
      ...toKey(document.path, samples),
      id: document.id,
      title,
      comparable: toComparable(title),
      language: document.language,
      cluster: document.cluster,
      countries: document.countries,
      officials: document.officials,
      named: document.evidence
        .filter(({ kind }) => kind === "official")
        .map(({ quote }) => quote),
    };
    articles.set(article.id, article);
    byKey.set(article.key, article);
  }
  return { articles, byKey };
}

/** Whether two articles are one to a reader: versions of one report, or of one title. */
export const isSame = (one: CorpusArticle, other: CorpusArticle): boolean =>
  one.cluster === other.cluster ||
  (one.comparable !== "" && one.comparable === other.comparable);
