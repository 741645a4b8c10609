import { groupExpansions } from "../../lib/expansions/group-expansions";
import { parseExpansion } from "../../lib/expansions/parse-expansion";
import { useTranslate } from "../../lib/translate";
import { ExpansionItem } from "./expansion-item";
import type { SearchControl } from "./use-search-route";

interface Props extends SearchControl {
  /** As JSON, a list of `Expansion`. */
  readonly expansions: readonly unknown[];
}

/** What the words of a search also find, each with a way to switch it off. */
export function ExpansionLine({ expansions, ...control }: Props) {
  const t = useTranslate();
  const groups = groupExpansions(
    expansions.map(parseExpansion).filter((each) => each !== null),
  );
  if (groups.length === 0) return null;
  return (
    <>
      <span className="expansions-title" id="expansions-title">
        {t("expansions.title")}
      </span>
      <ul aria-labelledby="expansions-title">
        {groups.map((group) => (
          <ExpansionItem
            key={group.keys.join("\n")}
            group={group}
            {...control}
          />
        ))}
      </ul>
    </>
  );
}
