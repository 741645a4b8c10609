/** How many of the first ones count. */
export const FIRST = 10;

/** One answer, judged. */
export interface Judged {
  /** The shown articles' groups, in order: versions of one article are one. */
  readonly shown: readonly string[];
  /** Groups of the relevant articles in languages other than the query's. */
  readonly wanted: ReadonlySet<string>;
  /** Groups of all relevant articles. */
  readonly relevant: ReadonlySet<string>;
}

/** The mean of scores over queries. */
export interface JudgedScores {
  /** Relevant articles in other languages among the first ten, of those that could be there. */
  readonly recall: number;
  /** Relevant ones among the first ten, of ten. */
  readonly precision: number;
  /** Relevant ones among those that are shown in the first ten. */
  readonly precisionOfShown: number;
  /** Queries that show nothing relevant at all. */
  readonly without: number;
}

/** Of `most` things that could have been found, the share that was: null where there is nothing to be found. */
export function recallAt({ shown, wanted }: Judged): number | null {
  if (wanted.size === 0) return null;
  const found = new Set(shown.slice(0, FIRST).filter((id) => wanted.has(id)));
  return found.size / Math.min(FIRST, wanted.size);
}

const countRelevant = ({ shown, relevant }: Judged) =>
  shown.slice(0, FIRST).filter((id) => relevant.has(id)).length;

/** Scores of all queries. Precision among what is shown counts the queries that show anything. */
export function toScores(answers: readonly Judged[]): JudgedScores {
  const showing = answers.filter(({ shown }) => shown.length > 0);
  return {
    recall: mean(answers.map(recallAt).filter((recall) => recall !== null)),
    precision: mean(answers.map((answer) => countRelevant(answer) / FIRST)),
    precisionOfShown: mean(
      showing.map(
        (answer) =>
          countRelevant(answer) / Math.min(FIRST, answer.shown.length),
      ),
    ),
    without: answers.filter((answer) => countRelevant(answer) === 0).length,
  };
}

/** The mean; 0 of none. */
export const mean = (values: readonly number[]): number =>
  values.length === 0
    ? 0
    : values.reduce((sum, value) => sum + value, 0) / values.length;
