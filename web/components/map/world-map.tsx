import { useTranslate } from "../../lib/translate";
import { MapDrawing } from "./map-drawing";
import { MapLegend } from "./map-legend";
import { MapTable } from "./map-table";
import { toShades } from "./to-shades";
import { useMapCountries } from "./use-map-countries";

/** The results as a map of their countries, with the same as a table. */
export function WorldMap() {
  const t = useTranslate();
  const { countries, isStale } = useMapCountries();
  const most = Math.max(0, ...countries.map(({ count }) => count));
  const shades = toShades(most);
  return (
    <section
      className="world-map"
      aria-labelledby="map-title"
      data-stale={isStale || undefined}
    >
      <h2 id="map-title" className="visually-hidden">
        {t("map.title")}
      </h2>
      <MapDrawing countries={countries} shades={shades} />
      <MapLegend shades={shades} />
      <MapTable countries={countries} />
    </section>
  );
}
