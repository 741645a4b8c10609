import { InvalidArgumentError, Option } from "commander";

/** Of threads or processes; beyond it there is nothing to gain. */
const MOST = 64;

const toSmallCount = (value: string) => {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > MOST)
    throw new InvalidArgumentError(
      `Expected a whole number from 1 to ${MOST}.`,
    );
  return count;
};

/** For commands that read articles. */
export const threads = () =>
  new Option(
    "--threads <number>",
    "threads that clean and enrich, of each process; without it: one for each processor, at most 8",
  ).argParser(toSmallCount);

/** For commands that fill an index. */
export const processes = () =>
  new Option(
    "--processes <number>",
    "processes that read files, each a file at a time: for archives, and more than 8 processors",
  )
    .default(1)
    .argParser(toSmallCount);

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
