import { toComparable } from "../clean/normalise.ts";
import type { CorpusArticle } from "./corpus.ts";

/** An article for tests, alone in its group. */
export const toTestArticle = (
  key: string,
  title: string,
  others: Partial<CorpusArticle> = {},
): CorpusArticle => ({
  id: key,
  key,
  source: "samples",
  title,
  comparable: toComparable(title),
  language: "en",
  cluster: key,
  countries: [],
  officials: [],
  named: [],
  ...others,
});
