import type { Mention } from "@communique/indexer/search-document";
import { parseDay } from "@communique/indexer/search/calendar-day";
import { countryName } from "../../lib/display-names";
import type { DisplayNames } from "../../lib/display-names";
import { explainDate } from "../../lib/explain-date";
import { formatDay } from "../../lib/publication-date";
import {
  serializeRoute,
  toSearchPath,
} from "@communique/indexer/search/route-url";
import { addValue, EMPTY_ROUTE } from "@communique/indexer/search/search-route";
import type { SearchRoute } from "@communique/indexer/search/search-route";
import type { Translate } from "../../lib/translate";
import { Flag } from "../flag";
import { MENTION_KINDS } from "./mention-kinds";

interface Props {
  readonly notes: readonly (readonly Mention[])[];
  readonly cameFrom: SearchRoute;
  readonly names: DisplayNames;
  readonly t: Translate;
}

/**
 * What each marked place states and why. A note is shown while the address names
 * it (`#note-3`), which needs no script; "Close" names nothing.
 */
export function MentionNotes({ notes, ...shared }: Props) {
  const { t } = shared;
  return notes.map((mentions, index) => (
    <section
      key={keyOf(mentions)}
      id={`note-${index + 1}`}
      className="note"
      tabIndex={-1}
      aria-label={t("article.note")}
    >
      {mentions.map((mention) => (
        <Fact key={keyOf([mention])} mention={mention} {...shared} />
      ))}
      <a href="#closed" className="note-close">
        {t("article.closeNote")}
      </a>
    </section>
  ));
}

const keyOf = (mentions: readonly Mention[]) =>
  JSON.stringify(
    mentions.map(({ value, quote, rule }) => [value, quote, rule]),
  );

type FactProps = Omit<Props, "notes"> & { readonly mention: Mention };

function Fact({ mention, cameFrom, names, t }: FactProps) {
  const { kind, value, quote, rule, confidence } = mention;
  const alone = narrow(EMPTY_ROUTE, mention);
  const narrowed = narrow(cameFrom, mention);
  const isSearch = serializeRoute(cameFrom) !== "";
  const isNarrower =
    narrowed !== null &&
    toSearchPath(narrowed) !== toSearchPath({ ...cameFrom, page: 1 });
  return (
    <div className="fact">
      <p className="fact-value">
        {kind === "country" && <Flag code={value} />}
        <strong>{toLabel(mention, names)}</strong>{" "}
        <span className="kind">{t(MENTION_KINDS[kind])}</span>
      </p>
      <p>
        <q dir="auto">{quote}</q>
      </p>
      {kind === "date" && <p>{explainDate([mention], t)?.sentence}</p>}
      <p className="fact-rule">
        {t("article.rule")}: <code>{rule}</code>,{" "}
        {t("article.confidence", { percent: Math.round(confidence * 100) })}
      </p>
      {alone && (
        <p className="fact-links">
          <a href={toSearchPath(alone)}>{t("article.searchIt")}</a>
          {isSearch && isNarrower && (
            <a href={toSearchPath(narrowed)}>{t("article.addFilter")}</a>
          )}
        </p>
      )}
    </div>
  );
}

function toLabel({ kind, value }: Mention, names: DisplayNames) {
  if (kind === "country") return countryName(names, value);
  const day = kind === "date" ? parseDay(value) : null;
  return day === null ? value : formatDay(day, names.locale);
}

/** The search with the fact as a filter; null for dates not known to the day. */
function narrow(
  route: SearchRoute,
  { kind, value }: Mention,
): SearchRoute | null {
  if (kind === "official") return addValue(route, "officials", value);
  if (kind === "country") return addValue(route, "countries", value);
  const day = parseDay(value);
  return day === null
    ? null
    : { ...route, from: day, to: day, undated: null, page: 1 };
}
