import type { Mention } from "@communique/indexer/search-document";
import type { MessageKey, Translate } from "./translate";

/** Beginnings of the rules' names, and what they mean; the first that fits. */
const EXPLANATIONS: readonly (readonly [rule: RegExp, message: MessageKey])[] =
  [
    [/^record/, "dateRule.record"],
    [/^local-day:/, "dateRule.localDay"],
    [/^shown-earlier:/, "dateRule.shownEarlier"],
    [/^json-ld/, "dateRule.structured"],
    [/^(?:meta|script)/, "dateRule.metadata"],
    [/^inferred:.*year-from-url/, "dateRule.yearFromUrl"],
    [/^inferred:.*year-from-text/, "dateRule.yearFromText"],
    [/^inferred:.*year-from-crawl/, "dateRule.yearFromCrawl"],
    [/^inferred:.*year-from-terms/, "dateRule.yearFromTerms"],
    [/^inferred:/, "dateRule.yearFromWeekday"],
    [/^url/, "dateRule.url"],
    [/^title-end/, "dateRule.headline"],
    [/^(?:dateline|agency-stamp)/, "dateRule.dateline"],
    [/^(?:changed|modified)/, "dateRule.changed"],
    [/(?:^|-)(?:label|class|time)\b/, "dateRule.named"],
    [/^(?:headline|box|header)/, "dateRule.aboveText"],
    [/^footer/, "dateRule.belowText"],
    [/./, "dateRule.elsewhere"],
  ];

/** How the day of publication was found, in words; null where there is none. */
export function explainDate(
  evidence: readonly Mention[],
  t: Translate,
): { readonly sentence: string; readonly mention: Mention } | null {
  const mention = evidence.find(({ kind }) => kind === "date");
  if (mention === undefined) return null;
  const [, message = "dateRule.elsewhere"] =
    EXPLANATIONS.find(([rule]) => rule.test(mention.rule)) ?? [];
  return { sentence: t(message), mention };
}
