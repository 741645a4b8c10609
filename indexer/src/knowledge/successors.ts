/** States that are no more, as ISO 3166-1 codes of today: the successor that took their seat. */
const SUCCESSORS: Readonly<Record<string, readonly string[]>> = {
  SU: ["RU"],
  DD: ["DE"],
  WD: ["DE"],
  YU: ["RS"],
  CS: ["CZ"],
};

/** Whether a code of the knowledge files names a state that is no more. */
export const isHistorical = (code: string) => code in SUCCESSORS;

/** A code of the knowledge files as codes of today: SU is RU; others stay. */
export const toToday = (code: string): readonly string[] =>
  SUCCESSORS[code] ?? [code];
