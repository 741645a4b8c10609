import { isObject, toItems } from "./json";

const HANGUL = /\p{sc=Hangul}/u;
const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
const HAN = /\p{sc=Han}/u;

/** Languages a query may be cut into words by, as ISO 639-3. */
export const QUERY_LOCALES = ["eng", "kor", "jpn", "cmn"] as const;

/**
 * The languages to cut a query into words by. The engine would try German, too,
 * since the index has a German field, and would make La·wr·ow of Lawrow;
 * English stands for "at spaces", whatever the alphabet.
 */
export function toLocales(query: string): (typeof QUERY_LOCALES)[number][] {
  if (HANGUL.test(query)) return ["kor"];
  if (KANA.test(query)) return ["jpn"];
  return HAN.test(query) ? ["cmn", "jpn"] : ["eng"];
}

/** Adds the locales to the queries of a multi-search; any other request stays as it is. */
export function withLocales(
  init: RequestInit | undefined,
): RequestInit | undefined {
  if (typeof init?.body !== "string") return init;
  const body: unknown = JSON.parse(init.body);
  if (!isObject(body) || !Array.isArray(body["queries"])) return init;
  const queries = toItems(body["queries"]).map((query) =>
    isObject(query) && typeof query["q"] === "string" && query["q"]
      ? Object.assign({}, query, { locales: toLocales(query["q"]) })
      : query,
  );
  return { ...init, body: JSON.stringify({ ...body, queries }) };
}
