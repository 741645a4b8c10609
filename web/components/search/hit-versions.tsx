import type { ListedArticle } from "../../lib/listed-article";
import { toArticlePath } from "@communique/indexer/search/route-url";
import { showsAllVersions } from "@communique/indexer/search/shown-versions";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import { useTranslate } from "../../lib/translate";

interface Props {
  readonly article: ListedArticle;
  readonly route: SearchRoute;
}

/** How many versions an article has, and the way to them. */
export function HitVersions({ article, route }: Props) {
  const t = useTranslate();
  const { id, versions } = article;
  if (versions < 2) return null;
  return (
    <p className="hit-versions">
      <a href={`${toArticlePath(id, route)}#versions`}>
        {showsAllVersions(route)
          ? t("results.oneOfVersions", { count: versions })
          : t("results.moreVersions", { count: versions - 1 })}
      </a>
    </p>
  );
}
