import type { ListedArticle } from "../lib/listed-article";
import { toPublicationDate } from "../lib/publication-date";

interface Props {
  readonly article: ListedArticle;
  readonly locale: string;
}

/** When an article was published; "undated" if that isn't known. */
export function PublicationTime({ article, locale }: Props) {
  const { label, machine } = toPublicationDate(article, locale);
  if (machine === null) return <span className="undated-label">{label}</span>;
  // Browser and server may write a date differently; either is right.
  return (
    <time dateTime={machine} lang={locale} suppressHydrationWarning>
      {label}
    </time>
  );
}
