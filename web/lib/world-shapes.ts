import { geoNaturalEarth1, geoPath } from "d3-geo";
import codes from "i18n-iso-countries/codes.json";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";

/** Width and height of the map, in its own units. */
export const MAP_WIDTH = 960;
export const MAP_HEIGHT = 430;
/** No country, and a third of the map's height. */
const ANTARCTICA = "010";
/** Natural Earth has no number for those whom ISO has not given one. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: "XK" };

/** A piece of land, in the order of the atlas. */
export interface WorldShape {
  /** ISO 3166-1 alpha-2, or XK; null for land whose state has none. */
  readonly code: string | null;
  /** The outline, for the `d` of an SVG path. */
  readonly path: string;
  /** Its middle, in the map's units. */
  readonly x: number;
  readonly y: number;
}

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let shapes: readonly WorldShape[] | null = null;

/**
 * The countries of the world in the Natural Earth projection, without
 * Antarctica; small states are too small to be in it.
 */
export function readWorldShapes(): readonly WorldShape[] {
  shapes ??= toShapes();
  return shapes;
}

function toShapes(): readonly WorldShape[] {
  const world: unknown = atlas;
  if (!isWorld(world)) throw new TypeError("not the atlas of countries");
  const land = feature(world, world.objects.countries);
  const inhabited = {
    ...land,
    features: land.features.filter(({ id }) => id !== ANTARCTICA),
  };
  const projection = geoNaturalEarth1().fitSize(
    [MAP_WIDTH, MAP_HEIGHT],
    inhabited,
  );
  const draw = geoPath(projection).digits(1);
  const byNumber = new Map(
    codes.map(([alpha2, , number]) => [number, alpha2] as const),
  );
  return inhabited.features.map((country) => {
    const { name } = country.properties;
    const [x, y] = draw.centroid(country);
    return {
      code: byNumber.get(String(country.id)) ?? UNNUMBERED[name] ?? null,
      path: draw(country) ?? "",
      x: Math.round(x),
      y: Math.round(y),
    };
  });
}

/** The package has no types of its own; what it holds is pinned. */
function isWorld(value: unknown): value is World {
  return typeof value === "object" && value !== null && "arcs" in value;
}
