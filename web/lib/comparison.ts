import type { SearchDocument } from "@communique/indexer/search-document";
import { readArticle } from "./article";
import { compareTexts } from "./compare-texts";
import type { SentenceRun } from "./compare-texts";

/** Names of the two ids in the address of an article's page. */
export const FIRST_PARAMETER = "first";
export const SECOND_PARAMETER = "second";

/** Two versions that a reader wants to compare, by id. */
export interface Comparison {
  readonly first: string;
  readonly second: string;
}

/** Reads which versions are to be compared; null where none are. */
export function parseComparison(params: URLSearchParams): Comparison | null {
  const first = params.get(FIRST_PARAMETER);
  const second = params.get(SECOND_PARAMETER);
  return first === null && second === null
    ? null
    : { first: first ?? "", second: second ?? "" };
}

/** What comparing two versions comes to. */
export type Difference =
  | { readonly kind: "unknown" | "equal" | "too-different" }
  | { readonly kind: "runs"; readonly runs: readonly SentenceRun[] };

/** Title and text, as they are compared. */
const toText = ({ title, text }: SearchDocument) =>
  [...Object.values(title), ...Object.values(text)].join("\n\n");

/** Compares two articles, which must be versions of this one. Server only. */
export async function readDifference(
  cluster: string,
  { first, second }: Comparison,
): Promise<Difference> {
  const [one, other] = await Promise.all([
    readArticle(first),
    readArticle(second),
  ]);
  if (one?.cluster !== cluster || other?.cluster !== cluster)
    return { kind: "unknown" };
  const runs = compareTexts(toText(one), toText(other), one.language);
  if (runs === null) return { kind: "too-different" };
  return runs.every(({ kind }) => kind === "same")
    ? { kind: "equal" }
    : { kind: "runs", runs };
}
