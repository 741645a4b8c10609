import { FILTER_FIELDS } from "./listed-article";

const KEYWORDS = new Set([
  "AND",
  "OR",
  "NOT",
  "IN",
  "IS",
  "NULL",
  "EMPTY",
  "EXISTS",
  "TO",
  "true",
  "false",
]);
const FIELDS = new Set<string>(FILTER_FIELDS);

// "countries", >=, [, NOT, -1693526400
const TOKEN =
  /\s*("(?:[^"\\]|\\.)*"|!=|[<>]=?|=|[[\](),]|-?\d+(?:\.\d+)?|[A-Za-z]+)/y;

/**
 * Whether an expression is one that this site's own pages could ask for: only
 * known fields, each compared with quoted strings and numbers. The engine checks
 * the grammar; this keeps its other fields and functions out of reach.
 */
export function isKnownFilter(expression: string): boolean {
  const tokens = tokenize(expression);
  if (tokens === null) return false;
  return tokens.every((token, index) => {
    if (/^[A-Za-z]/.test(token))
      return KEYWORDS.has(token) || FIELDS.has(token);
    // A quoted string is a value, unless a comparison follows it.
    if (!token.startsWith('"') || !isComparison(tokens[index + 1])) return true;
    return FIELDS.has(token.slice(1, -1));
  });
}

function tokenize(expression: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = expression.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const token = TOKEN.exec(expression)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

function isComparison(token: string | undefined) {
  if (token === undefined) return false;
  return (
    /^(?:!=|[<>]=?|=)$/.test(token) || /^(?:NOT|IN|IS|EXISTS)$/.test(token)
  );
}
