import { format } from "node:util";
import type { Logger } from "pino";

/** Has what Next and libraries print stand in the log, a line each, as everything else. */
export function logConsole(log: Logger): void {
  console.log = (...words: unknown[]) => log.info(format(...words));
  console.info = console.log;
  console.warn = (...words: unknown[]) => log.warn(format(...words));
  console.error = (...words: unknown[]) => {
    const [first] = words;
    if (first instanceof Error) log.error({ err: first }, first.message);
    else log.error(format(...words));
  };
}
