import { useTranslate } from "../../lib/translate";

/** Holds the place of the map and its table while they are loaded. */
export function MapLoading() {
  const t = useTranslate();
  return (
    <div className="map-wait">
      <p className="map-frame map-loading">{t("map.loading")}</p>
    </div>
  );
}
