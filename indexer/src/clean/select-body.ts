import {
  endsLikeSentence,
  SHORTEST_ARTICLE,
  weigh,
  type Block,
  type Removal,
} from "./block.ts";
import type { BodyModel } from "./model/body-model.ts";
import { TEXT_NAMES } from "./model/text-evidence.ts";
import { BODY_RULES, CERTAIN_RULES } from "./rules/body-rules.ts";
import { findBody, type Span } from "./rules/find-body.ts";
import { completeLists } from "./rules/whole-lists.ts";
import { foreignLanguage } from "./rules/foreign-language.ts";

/** A block, and what speaks for and against it. */
export interface WeighedBlock {
  readonly block: Block;
  /** Evidence in the order that the model knows. */
  readonly row: readonly number[];
  /** A rule that the markup alone decides, or null. */
  readonly ruledOut: string | null;
  /** The table or list it stands in, or null. */
  readonly list: object | null;
  /** What to call its removal when no rule of the text names it: the markup's strongest hint, or null. */
  readonly hint: string | null;
}

/** The body's blocks, where they stand, and all others with the reason. */
export interface Selection {
  readonly kept: readonly Block[];
  readonly span: Span;
  readonly removed: readonly Removal[];
}

/** Log-odds above which a block is the body's: at 0 precision and recall are nearest to each other (docs/cleaning.md). */
const LEAST_ODDS = 0;

/** A body lighter than this, in Latin letters' worth, may be one that the model missed. */
const LIGHTEST_BODY = 120;

/**
 * Chooses the body's blocks: those that the model's log-odds speak for, without those that a certain rule takes out.
 * Where hardly anything is left, the run of blocks with the greatest sum of scores is taken instead.
 */
export function selectBody(
  weighed: readonly WeighedBlock[],
  model: BodyModel,
): Selection {
  const blocks = weighed.map(({ block }) => block);
  const odds = weighed.map(({ row, ruledOut }) =>
    ruledOut === null ? model(row) : -Infinity,
  );
  const chosen = choose(blocks, odds);
  const weight = [...chosen].reduce(
    (sum, at) => sum + weigh(blocks[at]?.text ?? ""),
    0,
  );
  if (weight < LIGHTEST_BODY)
    for (const at of heaviestRun(weighed)) chosen.add(at);
  const reasons = takeOut(blocks, chosen);
  for (const at of completeLists(weighed, chosen)) chosen.add(at);
  const span = spanOf(chosen, blocks.length);
  return {
    kept: blocks.filter((_, at) => chosen.has(at)),
    span,
    removed: weighed.flatMap(({ block, row, ruledOut, hint }, at) => {
      if (chosen.has(at)) return [];
      const place: Removal["place"] =
        at < span.from ? "before" : at >= span.to ? "after" : "inside";
      const rule =
        ruledOut ??
        reasons.get(at) ??
        firstRule(row) ??
        hint ??
        (place === "inside" ? "unlike-body" : "outside-body");
      return [{ rule, text: block.text, place }];
    }),
  };
}

/**
 * As `selectBody`, but where nothing looks like an article, as with a company's figures (100 of 5,295 records of a
 * newswire), all of it stands rather than being lost.
 */
export function selectBodyOrAll(
  weighed: readonly WeighedBlock[],
  model: BodyModel,
): Selection {
  const body = selectBody(weighed, model);
  const weight = body.kept.reduce((sum, { text }) => sum + weigh(text), 0);
  return weight < SHORTEST_ARTICLE ? selectBody(weighed, () => Infinity) : body;
}

/** From the first chosen block to the last; all of them when none is. */
function spanOf(chosen: ReadonlySet<number>, length: number): Span {
  if (chosen.size === 0) return { from: 0, to: length };
  let from = length,
    to = 0;
  for (const at of chosen) {
    from = Math.min(from, at);
    to = Math.max(to, at + 1);
  }
  return { from, to };
}

/** A sentence beside the body's needs less than others to be the body's; below, it is another text's. */
const LEAST_ODDS_OF_NEIGHBOUR = -1.5;
/** A line as heavy as this that ends like a sentence is a paragraph. */
const LIGHTEST_PARAGRAPH = 80;

/** Leads and subheadings between chosen blocks, down to these odds and this weight: `First meeting with…` */
const LEAST_ODDS_BETWEEN = -1;
const LIGHTEST_LINE = 60;

/** Labels between paragraphs are shorter than this. */
const LONGEST_LABEL = 40;

/** The places of blocks that the log-odds speak for, and of paragraphs beside them that these hardly speak against. */
export function choose(
  blocks: readonly Block[],
  odds: readonly number[],
): Set<number> {
  const chosen = new Set<number>();
  const isParagraph = (at: number) => {
    const { text = "", linkDensity = 0 } = blocks[at] ?? {};
    return (
      weigh(text) >= LIGHTEST_PARAGRAPH &&
      linkDensity < 0.5 &&
      endsLikeSentence(text)
    );
  };
  const texts = new Set<string>(),
    copies = new Set<string>();
  for (const { text } of blocks) (texts.has(text) ? copies : texts).add(text);
  const isLongLine = (at: number) => {
    const { text = "", linkDensity = 0 } = blocks[at] ?? {};
    return (
      weigh(text) >= LIGHTEST_LINE && linkDensity < 0.5 && !copies.has(text)
    );
  };
  for (const at of blocks.keys()) {
    const own = odds[at] ?? -Infinity;
    if (own > LEAST_ODDS) {
      chosen.add(at);
      continue;
    }
    if (own > LEAST_ODDS_BETWEEN && isLongLine(at)) {
      const isTaken = (near: number) => (odds[near] ?? -Infinity) > LEAST_ODDS;
      if (
        (isTaken(at - 1) || isTaken(at - 2)) &&
        (isTaken(at + 1) || isTaken(at + 2))
      )
        chosen.add(at);
    }
    if (own > LEAST_ODDS_OF_NEIGHBOUR && isParagraph(at)) {
      const isChosen = (near: number) =>
        (odds[near] ?? -Infinity) > LEAST_ODDS && isParagraph(near);
      // A lone "Advertisement" or "Read more" between two paragraphs does not part them.
      const isBeside = (step: 1 | -1) =>
        isChosen(at + step) ||
        (weigh(blocks[at + step]?.text ?? "") < LONGEST_LABEL &&
          isChosen(at + 2 * step));
      if (isBeside(-1) || isBeside(1)) chosen.add(at);
    }
  }
  return chosen;
}

function heaviestRun(weighed: readonly WeighedBlock[]): number[] {
  const open = weighed.flatMap(({ ruledOut }, at) =>
    ruledOut === null ? [at] : [],
  );
  const blocks = open.flatMap((at) => weighed[at]?.block ?? []);
  const span = findBody(blocks);
  if (span === null) return [];
  const inside = blocks.slice(span.from, span.to);
  const foreign = new Set(BODY_RULES.flatMap((rule) => [...rule.find(inside)]));
  return open
    .slice(span.from, span.to)
    .filter((_, at) => foreign.size === inside.length || !foreign.has(at));
}

/** Takes out of the chosen what certain rules find, and names the rule that took each. */
function takeOut(
  blocks: readonly Block[],
  chosen: Set<number>,
): ReadonlyMap<number, string> {
  const reasons = new Map<number, string>();
  for (const rule of [...CERTAIN_RULES, foreignLanguage]) {
    const places = [...chosen].sort((a, b) => a - b);
    const found = rule.find(places.flatMap((at) => blocks[at] ?? []));
    if (found.size === 0 || found.size === places.length) continue;
    for (const each of found) {
      const at = places[each] ?? -1;
      chosen.delete(at);
      reasons.set(at, rule.name);
    }
  }
  return reasons;
}

/** The columns of a row that say whether a rule speaks against the block. */
const RULE_COLUMNS = BODY_RULES.map(
  ({ name }) => [name, TEXT_NAMES.indexOf(`rule-${name}`)] as const,
);

const firstRule = (row: readonly number[]) =>
  RULE_COLUMNS.find(([, column]) => row[column] === 1)?.[0];
