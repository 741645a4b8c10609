import { takeLiterally } from "@communique/indexer/search/search-route";
import type { ExpansionGroup } from "../../lib/expansions/group-expansions";
import { useTranslate } from "../../lib/translate";
import { ExpansionTerms } from "./expansion-terms";
import { RouteLink } from "./route-link";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly group: ExpansionGroup;
}

/** Words with what they also find, how much that is, and the switch of both. */
export function ExpansionItem({
  group: { expansions, keys, articles },
  ...control
}: Props) {
  const t = useTranslate();
  // As the reader chose, before the articles are there.
  const isOn = !keys.some((key) => control.route.literal.includes(key));
  const words = expansions
    .map(({ typed }) => t("expansions.word", { word: typed }))
    .join(", ");
  const label = t(isOn ? "expansions.off" : "expansions.on", { words });
  const asWritten = (
    <span className="expansion-written">
      {t("expansions.asWritten", { words })}
    </span>
  );
  return (
    <li className="expansion" data-off={isOn ? undefined : true}>
      {isOn
        ? expansions.map((expansion) => (
            <ExpansionTerms key={expansion.key} expansion={expansion} />
          ))
        : asWritten}
      {isOn && articles !== null && (
        <span className="expansion-count">
          {t("expansions.articles", { count: articles })}
        </span>
      )}
      {/* One link for both, which so keeps the focus. */}
      <RouteLink
        {...control}
        className="expansion-switch"
        by={(route) => takeLiterally(route, keys, isOn)}
        label={label}
      >
        {isOn ? (
          <span aria-hidden="true" title={label}>
            ×
          </span>
        ) : (
          t("expansions.again")
        )}
      </RouteLink>
    </li>
  );
}
