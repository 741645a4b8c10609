import type { ReactNode } from "react";
import { toSearchPath } from "@communique/indexer/search/route-url";
import { addValue, EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { ListKey } from "@communique/indexer/search/search-route";

interface Props {
  readonly term: string;
  readonly list: ListKey;
  readonly values: readonly string[];
  readonly renderLabel: (value: string) => ReactNode;
}

/** A fact with several values, each leading to the articles that share it. */
export function FactLinks({ term, list, values, renderLabel }: Props) {
  if (values.length === 0) return null;
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <ul className="tags">
          {values.map((value) => (
            <li key={value}>
              <a
                className="tag"
                href={toSearchPath(addValue(EMPTY_ROUTE, list, value))}
              >
                {renderLabel(value)}
              </a>
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}
