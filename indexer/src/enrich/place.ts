import type { Mention } from "../search-document.ts";

/** Moves offsets, where there are any: title and text are read as one, offsets are into the text. */
export const moved = <
  T extends { readonly start?: number; readonly end?: number },
>(
  placed: T,
  by: number,
): T =>
  by === 0 || placed.start === undefined || placed.end === undefined
    ? placed
    : { ...placed, start: placed.start + by, end: placed.end + by };

/** Offsets are into the text; a mention in the title has none. */
export const inTitleOrText = (mention: Mention): Mention =>
  (mention.start ?? 0) < 0 ? withoutPlace(mention, "title") : mention;

/** A mention outside the text, whose rule says where. */
export const withoutPlace = (
  { start: _start, end: _end, ...mention }: Mention,
  place: "title" | "dateline",
): Mention => ({ ...mention, rule: `${mention.rule}-in-${place}` });
