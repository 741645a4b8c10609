import { countryName } from "../../lib/display-names";
import { formatCount } from "../../lib/format-count";
import type { PairCount } from "../../lib/insights/country-pairs";
import { toInsightsPath } from "../../lib/insights/insights-url";
import { narrowToBoth } from "../../lib/insights/narrow-route";
import { Flag } from "../flag";
import { CountLink } from "./count-link";
import type { InsightsContext } from "./insights-context";

interface Props {
  readonly pairs: readonly PairCount[];
  readonly context: InsightsContext;
}

/** Every two countries that appear together, the most frequent first. */
export function PairTable({ pairs, context }: Props) {
  const { route, view, names, language, t } = context;
  return (
    <details className="insight-table">
      <summary>{t("dates.table")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("insights.pair")}</th>
            <th scope="col">{t("map.count")}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ pair, count }) => {
            const [one, other] = pair.map((code) => countryName(names, code));
            return (
              <tr key={pair.join("-")}>
                <th scope="row">
                  <a
                    href={`${toInsightsPath(route, { ...view, cell: pair })}#cell`}
                  >
                    <Flag code={pair[0]} /> {one} – <Flag code={pair[1]} />{" "}
                    {other}
                  </a>
                </th>
                <td>
                  <CountLink
                    route={narrowToBoth(route, "country", pair)}
                    label={t("insights.pairCount", {
                      one: one ?? "",
                      other: other ?? "",
                      count,
                    })}
                  >
                    {formatCount(count, language)}
                  </CountLink>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
