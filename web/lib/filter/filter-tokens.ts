/** A piece of an expression, and where it begins. */
export type FilterToken =
  | { readonly is: "text"; readonly value: string; readonly at: number }
  | { readonly is: "number"; readonly value: number; readonly at: number }
  /** A field, a word of the grammar, a comparison, a bracket or a comma. */
  | { readonly is: "sign"; readonly value: string; readonly at: number };

// One of them begins at every place of an expression: "countries" >= [ NOT -1693526400
const TOKEN =
  /\s*(?:"((?:[^"\\]|\\[^])*)"|(-?\d{1,15})(?![\w.])|(!=|[<>]=?|=|[[\](),]|[A-Za-z]+)|($))/y;

// What `quoteValue` writes: a quotation mark or a backslash behind a backslash
const ESCAPED = /\\(["\\])/g;

/**
 * Cuts an expression into its pieces, or says where there is none. Each character is looked at once: no pattern begins in
 * two ways.
 */
export function toTokens(
  expression: string,
): readonly FilterToken[] | { readonly brokenAt: number } {
  const tokens: FilterToken[] = [];
  for (let from = 0; ;) {
    TOKEN.lastIndex = from;
    const found = TOKEN.exec(expression);
    if (found === null) return { brokenAt: from };
    const [, text, number, sign, end] = found;
    if (end !== undefined) return tokens;
    if (text !== undefined)
      tokens.push({ is: "text", value: text.replace(ESCAPED, "$1"), at: from });
    else if (number !== undefined)
      tokens.push({ is: "number", value: Number(number), at: from });
    else if (sign !== undefined)
      tokens.push({ is: "sign", value: sign, at: from });
    from = TOKEN.lastIndex;
  }
}
