/** Lines over a series' colour, which alone not everybody can tell apart; none on the first and the last. */
const LINES = [
  null,
  "M-1 1L1 -1M0 6L6 0M5 7L7 5",
  "M1.5 1.5h.01M4.5 4.5h.01",
  "M0 3H6",
  "M-1 5L1 7M0 0L6 6M5 -1L7 1",
  "M3 0V6",
  "M0 3H6M3 0V6",
] as const;

/** Place of the fill of all others, behind those of the values. */
const OTHERS = LINES.length;

/** The fill of the series at a place; of the others where there is no value. */
export function fillOf(place: number, isOthers: boolean): string {
  return `url(#fill-${isOthers ? OTHERS : place})`;
}

/** The fills of series: a colour and lines each. */
export function SeriesFills() {
  return (
    <defs>
      {[...LINES, null].map((lines, place) => (
        <pattern
          // oxlint-disable-next-line react/no-array-index-key -- never reordered
          key={place}
          id={`fill-${place}`}
          className="series-fill"
          data-series={place}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <rect width="6" height="6" />
          {lines && <path d={lines} />}
        </pattern>
      ))}
    </defs>
  );
}
