import type { Block } from "../block.ts";

/** What a rule may know beside the blocks. */
export interface RuleContext {
  /** Titles that the page's metadata state, the most trusted first. */
  readonly titles: readonly string[];
  readonly siteNames: readonly string[];
}

/** A named judgement on blocks: the indexes of those that are not the article's. */
export interface Rule {
  readonly name: string;
  readonly find: (
    blocks: readonly Block[],
    context: RuleContext,
  ) => ReadonlySet<number>;
}

/** A rule that looks at one block at a time. */
export const blockRule = (
  name: string,
  isForeign: (block: Block, context: RuleContext) => boolean,
): Rule => ({
  name,
  find: (blocks, context) =>
    new Set(
      blocks.flatMap((block, at) => (isForeign(block, context) ? [at] : [])),
    ),
});
