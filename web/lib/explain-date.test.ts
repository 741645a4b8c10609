import type { Mention } from "@communique/indexer/search-document";
import { expect, test } from "vitest";
import { explainDate } from "./explain-date";
import type { MessageKey, Translate } from "./translate";

const t: Translate = Object.assign((key: MessageKey) => key, {
  rich: (key: MessageKey) => key,
});

const toMention = (rule: string): Mention => ({
  kind: "date",
  value: "2024-06-14",
  quote: "14. Juni 2024",
  rule,
  confidence: 0.9,
});

test.for([
  ["record:date", "dateRule.record"],
  ["json-ld:datePublished", "dateRule.structured"],
  ["json-ld-other:dateCreated", "dateRule.structured"],
  ["meta-generic:date", "dateRule.metadata"],
  ["local-day:headline-line", "dateRule.localDay"],
  ["shown-earlier:label", "dateRule.shownEarlier"],
  ["url", "dateRule.url"],
  ["title-end", "dateRule.headline"],
  ["agency-stamp", "dateRule.dateline"],
  ["label", "dateRule.named"],
  ["class:time", "dateRule.named"],
  ["time:time", "dateRule.named"],
  ["box-label", "dateRule.named"],
  ["changed-class:LastUpdated", "dateRule.changed"],
  ["headline-line", "dateRule.aboveText"],
  ["header-month", "dateRule.aboveText"],
  ["footer-line", "dateRule.belowText"],
  ["far-line", "dateRule.elsewhere"],
  ["inferred:year-from-url", "dateRule.yearFromUrl"],
  ["inferred:year-from-terms+year-from-weekday", "dateRule.yearFromTerms"],
  ["inferred:year-from-weekday", "dateRule.yearFromWeekday"],
] as const)("%s is explained by %s", ([rule, sentence]) => {
  const mention = toMention(rule);
  expect(explainDate([mention], t)).toEqual({ sentence, mention });
});

test("without a date there is nothing to explain", () => {
  expect(explainDate([{ ...toMention("x"), kind: "country" }], t)).toBeNull();
});
