import type { SearchDocument } from "@communique/indexer/search-document";
import { toWebAddress } from "./web-address";

/** What a reference is made of. */
export type CitedArticle = Pick<
  SearchDocument,
  | "id"
  | "title"
  | "language"
  | "source"
  | "agency"
  | "url"
  | "path"
  | "date"
  | "datePrecision"
  | "dateFrom"
  | "dateInferred"
>;

/** The fields of `CitedArticle`, to ask the engine for. */
export const CITED_FIELDS = [
  "id",
  "title",
  "language",
  "source",
  "agency",
  "url",
  "path",
  "date",
  "datePrecision",
  "dateFrom",
  "dateInferred",
] as const satisfies (keyof CitedArticle)[];

/**
 * A reference in CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html).
 * The format has no null: what isn't known is left out.
 */
export interface Citation {
  /** The citation key: letters, digits and `_`, one of its own for each article. */
  readonly id: string;
  readonly "citation-key": string;
  readonly type: "article-newspaper";
  readonly title?: string;
  /** The news agency. Bylines are not kept. */
  readonly author?: readonly { readonly literal: string }[];
  /** The outlet. */
  readonly "container-title"?: string;
  /** Year, month and day, as far as they are known. */
  readonly issued?: {
    readonly "date-parts": readonly (readonly number[])[];
    /** Whether the date is a conclusion. */
    readonly circa?: true;
  };
  readonly language?: string;
  readonly URL?: string;
  /** The source file, where there is no address. */
  readonly archive_location?: string;
}

/** Characters of the document's id in the key: 16⁸, so that two articles of a bibliography never share one. */
const ID_CHARS = 8;
const MAX_SOURCE_CHARS = 24;

// é → e
const DIACRITICS = /\p{M}/gu;
const NOT_IN_KEYS = /[^a-z0-9]+/g;
// A line break would begin another field of a RIS record.
const SPACE = /[\s\p{Cc}\u2028\u2029]+/gu;

// A year alone, a year and a month, a day
const PARTS = { none: 0, year: 1, month: 2, day: 3 } as const;

/** Describes an article as a reference. Pure. */
export function toCitation(article: CitedArticle): Citation {
  const title = oneLine(Object.values(article.title)[0] ?? "");
  const source = oneLine(article.source ?? "");
  const agency = oneLine(article.agency ?? "");
  const url = toWebAddress(article.url);
  const parts = toDateParts(article);
  const key = toKey(article, parts[0]);
  return {
    id: key,
    "citation-key": key,
    type: "article-newspaper",
    ...(title && { title }),
    ...(agency && agency !== source && { author: [{ literal: agency }] }),
    ...(source && { "container-title": source }),
    ...(parts.length > 0 && {
      issued: {
        "date-parts": [parts],
        ...(article.dateInferred && { circa: true }),
      },
    }),
    ...(article.language !== "und" && { language: article.language }),
    ...(url === null
      ? { archive_location: oneLine(article.path) }
      : { URL: url }),
  };
}

function toDateParts({ date, dateFrom, datePrecision }: CitedArticle) {
  const day = date ?? dateFrom;
  return day === null
    ? []
    : day.split("-").map(Number).slice(0, PARTS[datePrecision]);
}

/** `yonhap_2024_3fa9c1d2`; outlets that aren't written in Latin letters have none in it. */
function toKey({ source, id }: CitedArticle, year: number | undefined) {
  const name = (source ?? "")
    .normalize("NFKD")
    .replace(DIACRITICS, "")
    .toLowerCase()
    .replace(NOT_IN_KEYS, "")
    .slice(0, MAX_SOURCE_CHARS);
  // Styles and TeX want a letter first.
  const first = /^[a-z]/.test(name) ? name : `article${name}`;
  return [first, year ?? "undated", id.slice(0, ID_CHARS)]
    .join("_")
    .replace(/[^\w]+/g, "");
}

const oneLine = (text: string) => text.replace(SPACE, " ").trim();
