import type { Block } from "../block.ts";

/** A named judgement on blocks: the indexes of those that are not the article's. */
export interface Rule {
  readonly name: string;
  readonly find: (blocks: readonly Block[]) => ReadonlySet<number>;
}

/** A rule that looks at one block at a time. */
export const blockRule = (
  name: string,
  isForeign: (block: Block) => boolean,
): Rule => ({
  name,
  find: (blocks) =>
    new Set(blocks.flatMap((block, at) => (isForeign(block) ? [at] : []))),
});
