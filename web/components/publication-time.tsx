import { toPublicationDate } from "../lib/publication-date";
import type { DatedArticle } from "../lib/publication-date";

interface Props {
  readonly article: DatedArticle;
  readonly locale: string;
  /** What stands for no date. */
  readonly undated: string;
}

/** When an article was published, if that is known. */
export function PublicationTime({ article, locale, undated }: Props) {
  const date = toPublicationDate(article, locale);
  if (date === null) return <span className="undated-label">{undated}</span>;
  // Browser and server may write a date differently; either is right.
  return (
    <time dateTime={date.machine} lang={locale} suppressHydrationWarning>
      {date.label}
    </time>
  );
}
