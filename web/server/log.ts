import { pino } from "pino";
import type { Logger } from "pino";

/**
 * Writes JSON, one object a line, to stdout. Paths are logged without their
 * query: what somebody searches for is nobody else's business.
 */
export const createLog = (level: string): Logger =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
