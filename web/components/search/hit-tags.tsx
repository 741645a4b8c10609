import { countryName } from "../../lib/display-names";
import type { ListedArticle } from "../../lib/listed-article";
import { addValue } from "@communique/indexer/search/search-route";
import type { ListKey } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { Flag } from "../flag";
import { RouteLink } from "./route-link";
import { useSearchSettings } from "./search-context";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly article: ListedArticle;
}

/** Tags of one kind shown under an article, the most salient first. */
const MAX_TAGS = 3;

/** The countries and officials of an article; each narrows the search to it. */
export function HitTags({ article, ...control }: Props) {
  const t = useTranslate();
  const { names } = useSearchSettings();
  const tag = (list: ListKey, value: string, label: string) => (
    <li key={`${list}:${value}`}>
      <RouteLink
        {...control}
        by={(route) => addValue(route, list, value)}
        className="tag"
      >
        {list === "countries" && <Flag code={value} />}
        {label}
      </RouteLink>
    </li>
  );
  const { countries, officials } = article;
  const hidden =
    Math.max(0, countries.length - MAX_TAGS) +
    Math.max(0, officials.length - MAX_TAGS);
  if (countries.length + officials.length === 0) return null;
  return (
    <ul className="tags" aria-label={t("results.tags")}>
      {countries
        .slice(0, MAX_TAGS)
        .map((code) => tag("countries", code, countryName(names, code)))}
      {officials.slice(0, MAX_TAGS).map((name) => tag("officials", name, name))}
      {hidden > 0 && (
        <li className="tag-rest">{t("results.more", { count: hidden })}</li>
      )}
    </ul>
  );
}
