/** A state that is no more. */
interface FormerState {
  /** The state of today that took its seat, ISO 3166-1 alpha-2. */
  readonly successor: string;
  /** Its last day, where several states of today lie in its land. */
  readonly until?: string;
}

/** By the codes of the knowledge files: those of ISO 3166-3, and WD for the Federal Republic before it was Germany. */
const FORMER: Readonly<Record<string, FormerState>> = {
  SU: { successor: "RU", until: "1991-12-26" },
  DD: { successor: "DE" },
  WD: { successor: "DE" },
  YU: { successor: "RS", until: "2003-02-04" },
  CS: { successor: "CZ", until: "1992-12-31" },
};

/** Whether a code of the knowledge files names a state that is no more. */
export const isHistorical = (code: string) => code in FORMER;

/** A code of the knowledge files as codes of today: SU is RU; others stay. */
export const toToday = (code: string): readonly string[] => [
  FORMER[code]?.successor ?? code,
];

/** The last day of a state whose land is several states' today, YYYY-MM-DD; null for others. */
export const lastDayOf = (code: string): string | null =>
  FORMER[code]?.until ?? null;
