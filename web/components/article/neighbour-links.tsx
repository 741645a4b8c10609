import type { Neighbour, Neighbours } from "../../lib/find-neighbours";
import {
  toArticlePath,
  toSearchPath,
} from "@communique/indexer/search/route-url";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import type { Translate } from "../../lib/translate";

interface Props {
  readonly neighbours: Neighbours | null;
  readonly cameFrom: SearchRoute;
  readonly t: Translate;
}

/** The way back to the results, and to the ones before and after this. */
export function NeighbourLinks({ neighbours, cameFrom, t }: Props) {
  const back = toSearchPath(cameFrom);
  return (
    <nav className="back" aria-label={t("article.results")}>
      <a href={back}>← {back === "/" ? t("article.all") : t("article.back")}</a>
      {neighbours && (
        <>
          <span className="position">
            {t("article.position", { position: neighbours.position })}
          </span>
          <NeighbourLink
            to={neighbours.previous}
            rel="prev"
            label={t("article.previous")}
            cameFrom={cameFrom}
          />
          <NeighbourLink
            to={neighbours.next}
            rel="next"
            label={t("article.next")}
            cameFrom={cameFrom}
          />
        </>
      )}
    </nav>
  );
}

interface LinkProps {
  readonly to: Neighbour | null;
  readonly rel: "prev" | "next";
  readonly label: string;
  readonly cameFrom: SearchRoute;
}

function NeighbourLink({ to, rel, label, cameFrom }: LinkProps) {
  if (to === null) return <span aria-hidden>{label}</span>;
  const path = toArticlePath(to.id, { ...cameFrom, page: to.page });
  return (
    <a
      href={cameFrom.query ? `${path}#hit-1` : path}
      rel={rel}
      title={Object.values(to.title)[0]}
    >
      {label}
    </a>
  );
}
