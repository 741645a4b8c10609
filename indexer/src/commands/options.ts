import { InvalidArgumentError, Option } from "commander";

/** What one process can hold; beyond it there is nothing to gain. */
const MOST_THREADS = 64;

const toThreads = (value: string) => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MOST_THREADS)
    throw new InvalidArgumentError(
      `Expected a whole number from 1 to ${MOST_THREADS}.`,
    );
  return count;
};

/** For commands that read articles. */
export const threads = () =>
  new Option(
    "--threads <number>",
    "threads that clean and enrich; without it: one for each processor, at most 8",
  ).argParser(toThreads);

/** For commands that read a corpus. */
export const noLearn = () =>
  new Option(
    "--no-learn",
    "keep lines that recur on many pages of a source; they cost a second reading to find",
  );

/** For commands that open the embedded engine to fill it. */
export const replaceDatabase = () =>
  new Option(
    "--replace-database",
    "move a database of another engine version aside, and make a new one from the articles",
  ).default(false);

/** Reads a share from 0 to 1. */
export const toShare = (value: string) => {
  const share = Number(value);
  if (!(share >= 0 && share <= 1))
    throw new InvalidArgumentError("Expected a share from 0 to 1.");
  return share;
};

/** Reads a whole number from 1 on. */
export const toCount = (value: string) => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError("Expected a whole number from 1 on.");
  return count;
};
