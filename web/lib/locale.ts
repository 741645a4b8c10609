/** Headers are a few dozen characters; what is longer is not a browser's. */
const MAX_HEADER_LENGTH = 300;

/**
 * Lists the reader's locales from an Accept-Language header, best rated first:
 * those whose dates and country names the server can write.
 */
export function preferredLocales(header: string | null): readonly string[] {
  if (!header || header.length > MAX_HEADER_LENGTH) return [];
  return header
    .split(",")
    .map(parseRange)
    .filter((range) => range.weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map((range) => toSupported(range.tag))
    .filter((tag) => tag !== null);
}

// de-CH;q=0.8
function parseRange(range: string) {
  const [tag = "", ...parameters] = range.split(";");
  const quality = parameters.find((text) => text.trim().startsWith("q="));
  const weight = quality ? Number(quality.trim().slice(2)) : 1;
  return { tag: tag.trim(), weight: Number.isNaN(weight) ? 0 : weight };
}

function toSupported(tag: string): string | null {
  try {
    // Without extensions: "ar-u-nu-latn" would choose other digits.
    const { baseName } = new Intl.Locale(tag);
    return Intl.DisplayNames.supportedLocalesOf(baseName)[0] ?? null;
  } catch {
    return null; // "*", or no language tag at all
  }
}
