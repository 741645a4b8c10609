import { formatCount } from "../../lib/format-count";
import { useTranslate } from "../../lib/translate";
import { Flag } from "../flag";
import { ChoiceLink } from "./choice-link";
import type { MapCountry } from "./use-map-countries";

interface Props {
  readonly countries: readonly MapCountry[];
}

/** The map as a table; with the states that are too small to be drawn. */
export function MapTable({ countries }: Props) {
  const t = useTranslate();
  if (countries.length === 0)
    return <p className="facet-note">{t("facets.none")}</p>;
  return (
    <table className="map-table">
      <caption>{t("map.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("map.name")}</th>
          <th scope="col">{t("map.count")}</th>
          <th scope="col">
            <span className="visually-hidden">{t("facets.not")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {countries.map((country) => (
          <CountryRow key={country.value} country={country} />
        ))}
      </tbody>
    </table>
  );
}

function CountryRow({ country }: { readonly country: MapCountry }) {
  const t = useTranslate();
  const { value, label, count, state, description, language } = country;
  const exclude = t("facets.exclude", { label });
  return (
    <tr data-state={state ?? undefined}>
      <th scope="row">
        <ChoiceLink
          href={country.chooseHref}
          onChoose={country.onChoose}
          aria-label={description}
        >
          <Flag code={value} /> <span className="facet-label">{label}</span>
        </ChoiceLink>
      </th>
      <td className="count">{formatCount(count, language)}</td>
      <td>
        <ChoiceLink
          href={country.excludeHref}
          onChoose={country.onExclude}
          className="exclude"
          title={exclude}
          aria-label={
            state === "unwanted"
              ? t("map.excluded", { label: exclude })
              : exclude
          }
        >
          <span aria-hidden="true" className="exclude-sign" />
        </ChoiceLink>
      </td>
    </tr>
  );
}
