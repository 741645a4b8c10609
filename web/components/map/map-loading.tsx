import { useTranslate } from "../../lib/translate";

/** Holds the map's place while it is loaded. */
export function MapLoading() {
  const t = useTranslate();
  return <p className="map-frame map-loading">{t("map.loading")}</p>;
}
