/** One stated fact about an article with the words it rests on. */
export interface Mention {
  readonly kind: "official" | "country" | "date";
  /** The canonical value: a name, an ISO 3166-1 alpha-2 code, or a calendar day. */
  readonly value: string;
  /** The words as they stand in the article. */
  readonly quote: string;
  /** UTF-16 offsets into the text; absent when the words stand elsewhere (title, metadata, URL). */
  readonly start?: number;
  readonly end?: number;
  /** Name of the rule that found it. */
  readonly rule: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Officials only: false where the gazetteer does not have the person. */
  readonly isKnown?: boolean;
  /** Officials only: true where the words name an office alone, and the person is who held it on the article's day. */
  readonly isInferred?: boolean;
  /** Officials only: the office beside the name, in English ("former foreign minister"). */
  readonly role?: string;
  /** Officials only: the state served, ISO 3166-1 alpha-2, or a body's code, where the words tell. */
  readonly country?: string;
}

/** How closely the date is known. */
export type DatePrecision = "day" | "month" | "year" | "none";

/** Text under its language's ISO 639-1 code: exactly one key, the document's `language`. */
export type Localized = Readonly<Record<string, string>>;

/** What the index holds: one article. The web reads these fields by `import type`. */
export interface SearchDocument {
  /** Primary key: SHA-256 (hex) of the canonical URL, else of the path under the corpus root. */
  readonly id: string;
  readonly title: Localized;
  /** Paragraphs joined by a blank line. */
  readonly text: Localized;
  /** Names that hold every word the countries and officials found are spelled with: "Lawrow" finds an English article. */
  readonly names: readonly string[];
  /** German only: the text's long words, which the engine splits into parts, so that "Minister" finds "Außenministertreffen". */
  readonly compounds: Localized | null;
  /** Words of title and text in other ways to write them, "Tuerkei" of "Türkei"; null where there are none. */
  readonly respelled: Localized | null;
  /**
   * The concepts that the article names, as the words that stand for them in any language (concept-token.ts); of the
   * text those that the title does not name.
   */
  readonly concepts: {
    readonly title: readonly string[];
    readonly text: readonly string[];
  };
  /** ISO 639-1 code, or "und". */
  readonly language: string;
  /** The outlet: its name or domain. */
  readonly source: string | null;
  /** The news agency that the outlet has the article from: "Yonhap". */
  readonly agency: string | null;
  /** The domain of its address, without www. */
  readonly domain: string | null;
  readonly url: string | null;
  /** The source file, under the corpus root. */
  readonly path: string;
  /** Day of publication, YYYY-MM-DD; null unless known to the day. */
  readonly date: string | null;
  readonly datePrecision: DatePrecision;
  /** First and last day that the publication can lie on, YYYY-MM-DD. */
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  /** Whether the date or the interval is a conclusion: its year stands nowhere beside the day. */
  readonly dateInferred: boolean;
  /** Seconds since 1970 at 00:00 UTC of `date`. */
  readonly timestamp: number | null;
  readonly year: number | null;
  /** YYYY-MM. */
  readonly month: string | null;
  /** ISO 3166-1 alpha-2 codes (and XK), most salient first. */
  readonly countries: readonly string[];
  /** Canonical names, most salient first. */
  readonly officials: readonly string[];
  /** Id of the leading article of a group of duplicates; its own id when it stands alone. */
  readonly cluster: string;
  /** Whether it leads its group of duplicates; also where it stands alone. */
  readonly leads: boolean;
  /** Articles in its group of duplicates: 1 where it stands alone. */
  readonly versions: number;
  readonly evidence: readonly Mention[];
}
