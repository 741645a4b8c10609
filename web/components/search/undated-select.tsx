import { useLocale } from "use-intl";
import { formatCount } from "../../lib/format-count";
import type {
  SearchRoute,
  UndatedChoice,
} from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";
import { useIsAlive } from "./use-is-alive";
import { usePending } from "./use-pending";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  readonly count: number;
}

const CHOICES = ["include", "without", "only"] as const;
const LABELS = {
  include: "dates.withUndated",
  without: "dates.withoutUndated",
  only: "dates.undatedAlone",
} as const satisfies Record<UndatedChoice, string>;

/** Whether articles without any date are among the results, or are all of them. */
export function UndatedSelect({ count, route, change }: Props) {
  const t = useTranslate();
  const language = useLocale();
  const isAlive = useIsAlive();
  const [chosen, choose] = usePending(route.undated);
  const hasRange = route.from !== null || route.to !== null;
  // What a range, or none, means anyway is sent as nothing: without scripts the
  // same form may bring another range.
  const usual: UndatedChoice = hasRange ? "without" : "include";
  // None of them lies in a range, and only scripts can take that off.
  const choices = CHOICES.filter(
    (choice) => choice !== "only" || !hasRange || isAlive,
  );
  return (
    <label className="undated">
      <span>
        {t("dates.undatedArticles")}{" "}
        <span className="count">{formatCount(count, language)}</span>
      </span>
      <select
        name="undated"
        form="search"
        value={chosen ?? ""}
        onChange={({ currentTarget: { value } }) => {
          const undated = CHOICES.find((choice) => choice === value) ?? usual;
          choose(undated === usual ? null : undated);
          change((latest) => chooseUndated(latest, undated));
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice === usual ? "" : choice}>
            {t(LABELS[choice])}
          </option>
        ))}
      </select>
    </label>
  );
}

function chooseUndated(
  route: SearchRoute,
  undated: UndatedChoice,
): SearchRoute {
  const range = undated === "only" ? { from: null, to: null } : {};
  return { ...route, ...range, undated, page: 1 };
}
