import type { KeyboardEvent } from "react";
import { memo } from "react";
import { readWorldShapes } from "../../lib/world-shapes";
import { ChoiceLink } from "./choice-link";
import { shadeOf } from "./to-shades";
import type { Shade } from "./to-shades";
import type { MapCountry } from "./use-map-countries";

interface Props {
  readonly countries: readonly MapCountry[];
  readonly shades: readonly Shade[];
  /** The country in the order of the Tab key. */
  readonly active: string | null;
  readonly pointed: string | null;
  readonly onPoint: (code: string | null) => void;
  readonly onFocus: (code: string) => void;
  readonly onKeyDown: (event: KeyboardEvent, code: string) => void;
}

/**
 * Land, the countries of the results as links, and on top the outlines of what
 * is chosen or pointed at: neighbours would cover them.
 */
export function MapShapes({
  countries,
  shades,
  active,
  pointed,
  ...on
}: Props) {
  const paths = new Map(
    readWorldShapes().map(({ code, path }) => [code, path]),
  );
  const drawn = countries.filter(({ value }) => paths.has(value));
  const isOutlined = ({ value, state }: MapCountry) =>
    state !== null || value === pointed;
  return (
    <>
      <defs>
        <pattern
          id="map-hatch"
          className="map-hatch"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" />
          <path d="M0 0V6" />
        </pattern>
      </defs>
      <Land />
      {drawn.map((country) => (
        <ChoiceLink
          key={country.value}
          id={`map-${country.value}`}
          className="map-country"
          href={country.chooseHref}
          onChoose={country.onChoose}
          aria-label={country.description}
          tabIndex={country.value === active ? 0 : -1}
          aria-describedby={country.value === active ? "map-keys" : undefined}
          onPointerEnter={() => on.onPoint(country.value)}
          onPointerLeave={() => on.onPoint(null)}
          onFocus={() => {
            on.onPoint(country.value);
            on.onFocus(country.value);
          }}
          onBlur={() => on.onPoint(null)}
          onKeyDown={(event) => on.onKeyDown(event, country.value)}
          data-shade={shadeOf(country.count, shades)}
          data-state={country.state ?? undefined}
        >
          <path d={paths.get(country.value)} suppressHydrationWarning />
        </ChoiceLink>
      ))}
      {drawn.filter(isOutlined).map(({ value, state }) => (
        <path
          key={value}
          className="map-outline"
          data-state={state ?? undefined}
          data-pointed={value === pointed || undefined}
          d={paths.get(value)}
          suppressHydrationWarning
        />
      ))}
    </>
  );
}

/** Never changes. Another engine may round a coordinate otherwise. */
const Land = memo(function Land() {
  return (
    <path
      className="map-land"
      aria-hidden="true"
      d={readWorldShapes()
        .map(({ path }) => path)
        .join("")}
      suppressHydrationWarning
    />
  );
});
