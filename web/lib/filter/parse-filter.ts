import { findFieldKind } from "./filter-fields";
import type { FieldKind } from "./filter-fields";
import { toTokens } from "./filter-tokens";
import type { FilterToken } from "./filter-tokens";
import { COMPARISONS } from "./filter-tree";
import type { Comparison, FilterTree, FilterValue } from "./filter-tree";

/** Brackets and NOTs in one another: the pages' own filters have three. */
const MAX_DEPTH = 8;
/** Values and comparisons of one expression: 50 of each facet wanted and 50 unwanted, and the months of two years. */
const MAX_CONDITIONS = 600;
/** The longest facet value that the engine keeps, in bytes. */
const MAX_VALUE_LENGTH = 468;
/** Of a bad word, so much is given back. */
const MAX_SHOWN = 30;

/** A filter, or one sentence on what is wrong with it and where. */
export type ParsedFilter =
  | { readonly ok: true; readonly tree: FilterTree }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads an expression of the engine's language as far as this site's pages write it: comparisons of known fields with
 * quoted strings, whole numbers, `true` and `false`, joined by AND, OR, NOT and brackets. What is understood is written
 * anew (write-filter.ts): nothing of what was sent goes to the engine as it is.
 */
export function parseFilter(expression: string): ParsedFilter {
  const tokens = toTokens(expression);
  if ("brokenAt" in tokens)
    return fail(
      `at character ${tokens.brokenAt + 1} stands neither a field nor a value nor a sign of a filter`,
    );
  try {
    const reader = new FilterReader(tokens);
    return { ok: true, tree: reader.readAll() };
  } catch (error) {
    if (error instanceof FilterProblem) return fail(error.message);
    throw error;
  }
}

const fail = (problem: string) => ({ ok: false, problem }) as const;

class FilterProblem extends Error {}

class FilterReader {
  readonly #tokens: readonly FilterToken[];
  #next = 0;
  #depth = 0;
  #conditions = 0;

  constructor(tokens: readonly FilterToken[]) {
    this.#tokens = tokens;
  }

  readAll(): FilterTree {
    const tree = this.#readOr();
    if (this.#next < this.#tokens.length) this.#stop("AND, OR or the end");
    return tree;
  }

  #readOr(): FilterTree {
    return this.#readJoined("OR", () =>
      this.#readJoined("AND", () => this.#readNot()),
    );
  }

  #readJoined(sign: "AND" | "OR", readPart: () => FilterTree): FilterTree {
    const first = readPart();
    const parts = [first];
    while (this.#take(sign)) parts.push(readPart());
    return parts.length === 1
      ? first
      : { is: sign === "AND" ? "and" : "or", parts };
  }

  #readNot(): FilterTree {
    if (this.#take("NOT"))
      return this.#deeper(() => ({ is: "not", part: this.#readNot() }));
    if (!this.#take("(")) return this.#readCondition();
    const inner = this.#deeper(() => this.#readOr());
    this.#want(")");
    return inner;
  }

  #deeper(read: () => FilterTree): FilterTree {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw new FilterProblem(
        `there are more than ${MAX_DEPTH} brackets or NOTs in one another`,
      );
    const tree = read();
    this.#depth -= 1;
    return tree;
  }

  #readCondition(): FilterTree {
    const { field, kind } = this.#readField();
    if (this.#take("IS")) {
      this.#count();
      const isNegated = this.#take("NOT");
      this.#want("NULL");
      return { is: "null", field, isNegated };
    }
    const isNegated = this.#take("NOT");
    if (isNegated || this.#isNext("IN")) {
      this.#want("IN");
      return { is: "list", field, isNegated, values: this.#readList(kind) };
    }
    const by = this.#readComparison(kind);
    return { is: "comparison", field, by, value: this.#readValue(kind) };
  }

  #readField(): { readonly field: string; readonly kind: FieldKind } {
    const token = this.#tokens[this.#next];
    const field = token?.is === "number" ? "" : (token?.value ?? "");
    const kind = findFieldKind(field);
    if (kind === undefined) this.#stop("a field that can be filtered by");
    this.#next += 1;
    return { field, kind };
  }

  #readComparison(kind: FieldKind): Comparison {
    const by = COMPARISONS.find((sign) => this.#take(sign));
    if (by === undefined) this.#stop("a comparison");
    if (kind !== "number" && by !== "=" && by !== "!=") {
      this.#next -= 1;
      this.#stop("= or !=");
    }
    return by;
  }

  #readList(kind: FieldKind): readonly FilterValue[] {
    this.#want("[");
    const values: FilterValue[] = [];
    while (!this.#take("]")) {
      if (values.length > 0) this.#want(",");
      values.push(this.#readValue(kind));
    }
    return values;
  }

  #readValue(kind: FieldKind): FilterValue {
    const token = this.#tokens[this.#next];
    const value = token === undefined ? null : toValue(token, kind);
    if (value === null) this.#stop(WANTED[kind]);
    this.#count();
    this.#next += 1;
    return value;
  }

  #count(): void {
    this.#conditions += 1;
    if (this.#conditions > MAX_CONDITIONS)
      throw new FilterProblem(
        `there are more than ${MAX_CONDITIONS} values to compare with`,
      );
  }

  #isNext(sign: string): boolean {
    const token = this.#tokens[this.#next];
    return token?.is === "sign" && token.value === sign;
  }

  #take(sign: string): boolean {
    const isNext = this.#isNext(sign);
    if (isNext) this.#next += 1;
    return isNext;
  }

  #want(sign: string): void {
    if (!this.#take(sign)) this.#stop(sign);
  }

  #stop(wanted: string): never {
    const token = this.#tokens[this.#next];
    throw new FilterProblem(
      token === undefined
        ? `at the end stands nothing, and ${wanted} is expected`
        : `at character ${token.at + 1} stands ${show(token)}, and ${wanted} is expected`,
    );
  }
}

const WANTED: Record<FieldKind, string> = {
  text: `a quoted value of at most ${MAX_VALUE_LENGTH} characters`,
  number: "a whole number",
  boolean: "true or false",
};

/** Null where a field has no such value. */
function toValue(token: FilterToken, kind: FieldKind): FilterValue | null {
  switch (kind) {
    case "text":
      return token.is === "text" && token.value.length <= MAX_VALUE_LENGTH
        ? token.value.toWellFormed()
        : null;
    case "number":
      return token.is === "number" ? token.value : null;
    case "boolean":
      return token.is === "sign" && BOOLEANS.has(token.value)
        ? token.value === "true"
        : null;
  }
}

const BOOLEANS = new Set(["true", "false"]);

function show({ value }: FilterToken): string {
  const text = String(value);
  return text.length > MAX_SHOWN
    ? `“${text.slice(0, MAX_SHOWN).toWellFormed()}…”`
    : `“${text}”`;
}
