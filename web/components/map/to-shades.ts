/** Shades from few articles to many, as the style sheet has them. */
const SHADES = 4;

/** What one shade stands for: first and last number of articles. */
export interface Shade {
  /** 1 to 4. */
  readonly shade: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Divides the counts into shades, each as many times the one before: countries
 * differ by orders of magnitude, and equal steps would show one dark country on
 * a pale map. The fewer the counts, the fewer the shades.
 *
 * @param most the greatest count
 */
export function toShades(most: number): readonly Shade[] {
  const lasts = Array.from({ length: SHADES }, (_, step) =>
    toRound(most ** ((step + 1) / SHADES)),
  );
  // The last shade ends at the greatest count itself.
  const ends = [...new Set([...lasts.slice(0, -1), most])].filter(
    (end) => end >= 1 && end <= most,
  );
  return ends.map((to, place) => ({
    // Few shades keep the dark end.
    shade: SHADES - ends.length + place + 1,
    from: (ends[place - 1] ?? 0) + 1,
    to,
  }));
}

/** The shade of a count: 0 without an article. */
export function shadeOf(count: number, shades: readonly Shade[]): number {
  return (
    shades.find(({ from, to }) => count >= from && count <= to)?.shade ?? 0
  );
}

/** Two digits at most that are not zero: 1,234 becomes 1,200. */
function toRound(number: number) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(number)) - 1);
  return Math.round(number / unit) * unit;
}
