import type { Settings } from "../settings.ts";

/** What a command needs of the world: everything that a stage must not reach for itself. */
export interface CommandContext {
  readonly settings: Settings;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** YYYY-MM-DD, the day of the run in local time. */
  readonly today: string;
  /** Ends with Ctrl-C or a stop from the outside. */
  readonly signal: AbortSignal;
}

/** Flags of `communique status` and `communique doctor`. */
export interface OutputOptions {
  /** For machines: JSON. */
  readonly json: boolean;
}
