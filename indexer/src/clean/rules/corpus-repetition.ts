import {
  endsLikeSentence,
  isStoryLine,
  SHORTEST_ARTICLE,
  weigh,
  type Block,
  type Sifted,
} from "../block.ts";

/** Where nothing was learned. */
export const NO_LINES: ReadonlySet<string> = new Set();

/** A page that would lose this share of its running text is a copy of other pages, and its text a story after all. */
const COPY_SHARE = 0.5;

// `QUESTION:` `記者：` `Lavrov :`
const LABEL = /[:：]$/;

/** A label that stands as often in one body introduces those who speak there. */
const SPEAKER_TIMES = 3;

// Lines that recur on other pages of the same source: menus, slogans, share prompts, in any language.
// <p>Erster Absatz.</p><p>Näher dran. Jeden Tag.</p><p>Zweiter Absatz.</p>  →  <p>Erster Absatz.</p><p>Zweiter Absatz.</p>
/**
 * Takes the learned lines out of a body, so far as an article is left.
 *
 * It is the last to decide on a body's blocks, not the first: the headline was found by then, which on a page of the
 * ministry's daily briefing recurs as well, and the guards see what would be left of the article instead of the page.
 */
export function dropRecurring(
  blocks: readonly Block[],
  learned: ReadonlySet<string>,
): Sifted {
  const recurring = blocks.filter(
    ({ text }) => learned.has(text) && !isSpeaker(text, blocks),
  );
  const dropped = new Set(withoutStory(recurring, blocks));
  const kept = blocks.filter((block) => !dropped.has(block));
  if (dropped.size === 0 || weightOf(kept) < SHORTEST_ARTICLE)
    return { kept: blocks, removed: [] };
  return {
    kept,
    removed: [...dropped].map(({ text }) => ({
      rule: "corpus-repetition",
      text,
      place: "inside",
    })),
  };
}

const weightOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, { text }) => sum + weigh(text), 0);

/** Of a body's recurring blocks those that are no story's: of a copy no sentence is, nor anything where none runs. */
function withoutStory(
  recurring: readonly Block[],
  blocks: readonly Block[],
): readonly Block[] {
  const isRunning = ({ text }: Block) => isStoryLine(text);
  const hasStory = blocks.some(isRunning);
  const story = (some: readonly Block[]) =>
    weightOf(hasStory ? some.filter(isRunning) : some);
  if (story(recurring) <= story(blocks) * COPY_SHARE) return recurring;
  return hasStory
    ? recurring.filter(({ text }) => !endsLikeSentence(text))
    : [];
}

const isSpeaker = (label: string, blocks: readonly Block[]) =>
  LABEL.test(label) &&
  blocks.filter(({ text }) => text === label).length >= SPEAKER_TIMES;
