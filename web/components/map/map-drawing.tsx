import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import { useTranslate } from "../../lib/translate";
import { MAP_HEIGHT, MAP_WIDTH, readWorldShapes } from "../../lib/world-shapes";
import { MapShapes } from "./map-shapes";
import { MapTip } from "./map-tip";
import { moveOnMap } from "./move-on-map";
import type { Shade } from "./to-shades";
import type { MapCountry } from "./use-map-countries";

interface Props {
  readonly countries: readonly MapCountry[];
  readonly shades: readonly Shade[];
}

/**
 * The map itself. One of its countries is in the order of the Tab key; arrow
 * keys lead to the others.
 */
export function MapDrawing({ countries, shades }: Props) {
  const t = useTranslate();
  const svg = useRef<SVGSVGElement>(null);
  const [last, setLast] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);

  const drawn = new Map(
    readWorldShapes().flatMap((shape) =>
      shape.code === null ? [] : [[shape.code, shape] as const],
    ),
  );
  const places = countries.flatMap(({ value }) => {
    const shape = drawn.get(value);
    return shape ? [{ code: value, x: shape.x, y: shape.y }] : [];
  });
  const active = places.find(({ code }) => code === last) ?? places[0];
  const tip = countries.find(({ value }) => value === pointed);
  const tipPlace = places.find(({ code }) => code === pointed);

  const move = (event: KeyboardEvent, code: string) => {
    if (event.key === "Escape") setPointed(null);
    const from = places.find((place) => place.code === code);
    const next = from && moveOnMap(places, from, event.key);
    if (!next) return;
    event.preventDefault();
    setLast(next.code);
    svg.current?.querySelector<SVGAElement>(`#map-${next.code}`)?.focus();
  };

  return (
    <div className="map-frame">
      <svg
        ref={svg}
        className="map-drawing"
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
      >
        <MapShapes
          countries={countries}
          shades={shades}
          active={active?.code ?? null}
          pointed={pointed}
          onPoint={setPointed}
          onFocus={setLast}
          onKeyDown={move}
        />
      </svg>
      <p id="map-keys" className="visually-hidden">
        {t("map.keys")}
      </p>
      {tip && tipPlace && <MapTip text={tip.description} {...tipPlace} />}
    </div>
  );
}
