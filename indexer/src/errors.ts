/** Exit codes of the command line. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** A bad environment: the run cannot go on, and the message says what to do. Only the entry file catches it. */
export class IndexerError extends Error {
  readonly exitCode: number = EXIT.failed;
  /** What to do, one line. */
  readonly remedy: string;

  constructor(problem: string, remedy: string, cause?: unknown) {
    super(problem, { cause });
    this.name = new.target.name;
    this.remedy = remedy;
  }
}

/** A bad flag, setting or path. */
export class UsageError extends IndexerError {
  override readonly exitCode = EXIT.usage;
}

/** The engine cannot be found, started or reached. */
export class EngineError extends IndexerError {}

/** The engine was there and is no more, or answers no more. */
export class EngineLostError extends EngineError {}

/** The engine took a task and failed it. */
export class TaskError extends IndexerError {}

/** Another process is at work on the data folder. */
export class BusyError extends IndexerError {}
