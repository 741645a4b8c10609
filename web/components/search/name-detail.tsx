import { countryName } from "../../lib/display-names";
import { fold } from "../../lib/fold";
import type { FoundName } from "../../lib/found-name";
import { useTranslate } from "../../lib/translate";
import { useSearchSettings } from "./search-context";

/** The spelling that answered, where it is another than the one shown: "Lawrow →". */
export function MatchedSpelling({
  name: { matched, value },
  label,
}: {
  readonly name: FoundName;
  readonly label: string;
}) {
  const isShown = [value, label].some((one) => fold(one) === fold(matched));
  if (isShown) return null;
  return <span className="facet-match">{matched} → </span>;
}

/**
 * Role and country of an official, and whether the name is only known from the
 * articles. Has its line from the start: it is filled in later.
 */
export function NameDetail({ name }: { readonly name: FoundName | null }) {
  const { names } = useSearchSettings();
  const t = useTranslate();
  const country = name?.country ? countryName(names, name.country) : null;
  return (
    <span className="facet-detail" title={name?.role ?? undefined}>
      {name?.role && <span lang="en">{name.role}</span>}
      {name?.role && country && " · "}
      {country}
      {name && !name.isKnown && (
        <span className="facet-unlisted" title={t("facets.unlistedNote")}>
          {t("facets.unlisted")}
        </span>
      )}
    </span>
  );
}
