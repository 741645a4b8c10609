import { useEffect, useState } from "react";
import { countOlder } from "../../lib/saved/kept-searches";
import type { KeptSearch } from "../../lib/saved/kept-searches";
import type { News } from "../../lib/saved/news";
import { textAttributes } from "../../lib/text-direction";
import { useTranslate } from "../../lib/translate";
import type { Translate } from "../../lib/translate";
import { askNews } from "./ask-news";
import { markSeen } from "./mark-seen";
import { changeKept } from "./use-kept-searches";

interface Props {
  readonly saved: KeptSearch;
  readonly locale: string;
}

/** One saved search: what is new in it, and what can be done with it. */
export function SavedItem({ saved, locale }: Props) {
  const t = useTranslate();
  const { name, search } = saved;
  const news = useNews(saved);
  const newest = `/?${search}&sort=date:desc`;
  return (
    <li className="saved-item">
      {/* A full load: another page's scripts. */}
      <a
        href={newest}
        className="saved-name"
        onClick={() => void markSeen(saved, news === "none" ? null : news)}
      >
        {name}
      </a>
      <p className="saved-news">{describeNews(news, saved, { t, locale })}</p>
      {news !== null && news !== "none" && news.articles.length > 0 && (
        <ul className="saved-articles">
          {news.articles.map(({ id, title, language, date }) => (
            <li key={id}>
              {date !== null && <time dateTime={date}>{date}</time>}{" "}
              <a
                href={`/articles/${id}?${search}`}
                {...textAttributes(language)}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p className="saved-buttons">
        {news !== null && news !== "none" && news.fresh > 0 && (
          <button
            type="button"
            className="text-button"
            aria-label={`${t("saved.seen")}: ${name}`}
            onClick={() => void markSeen(saved, news)}
          >
            {t("saved.seen")}
          </button>
        )}
        <button
          type="button"
          className="text-button"
          aria-label={`${t("saved.delete")}: ${name}`}
          onClick={() =>
            changeKept((kept) => kept.filter((each) => each.search !== search))
          }
        >
          {t("saved.delete")}
        </button>
      </p>
    </li>
  );
}

/** What is new; null while that is asked for, "none" where nothing answers. */
function useNews(saved: KeptSearch): News | "none" | null {
  const [answer, setAnswer] = useState<{
    readonly of: KeptSearch;
    readonly news: News | "none";
  } | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const ask = async () => {
      const news = await askNews(saved, gone.signal);
      if (!gone.signal.aborted) setAnswer({ of: saved, news: news ?? "none" });
    };
    void ask();
    return () => gone.abort();
  }, [saved]);
  return answer?.of === saved ? answer.news : null;
}

function describeNews(
  news: News | "none" | null,
  { seen }: KeptSearch,
  { t, locale }: { readonly t: Translate; readonly locale: string },
): string {
  if (news === null) return t("saved.asking");
  if (news === "none") return t("saved.noAnswer");
  const { total, fresh } = news;
  if (seen === null) return t("saved.found", { total });
  const since = new Date(seen.at).toLocaleString(locale, {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const older = countOlder(news, seen);
  return [
    t("saved.fresh", { fresh, total, since }),
    older > 0 ? t("saved.older", { older }) : "",
  ]
    .join(" ")
    .trim();
}
