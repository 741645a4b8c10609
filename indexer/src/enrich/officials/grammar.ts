/** How a language that writes names with capitals words an office. */
export interface Grammar {
  /** Words in small letters that may stand between an office and the name: министр по чрезвычайным ситуациям. */
  readonly mostWords: number;
  /** Whether such words need no preposition before them: губернатор области. */
  readonly hasGenitives: boolean;
  /** Whether another office may stand between: пресс-секретарь президента. */
  readonly isNested: boolean;
  /** Longest name in words. */
  readonly mostParts: number;
  /** Whether a place follows an office only behind a link: mayor of London, but мэр Москвы. */
  readonly hasLinks: boolean;
  /** Whether a country's name may stand before an office: Japan's, Russlands; elsewhere only its adjective does. */
  readonly hasNamesBefore: boolean;
  /** The article that makes an office the one: the Kenyan president. */
  readonly article: RegExp;
  /** Whether the language has one. */
  readonly hasArticles: boolean;
  /** Whether an office alone stands for its holder. */
  readonly hasHolders: boolean;
  /** Whether all nouns have capitals, so that one before a surname says nothing. */
  readonly hasCapitalNouns: boolean;
}

const LATIN: Grammar = {
  mostWords: 3,
  hasGenitives: false,
  isNested: true,
  mostParts: 5,
  hasLinks: true,
  hasNamesBefore: false,
  article: /^(?:el|la|l|le|al|au|du|del)$/iu,
  hasArticles: true,
  hasHolders: true,
  hasCapitalNouns: false,
};

const GRAMMARS: Readonly<Record<string, Grammar>> = {
  de: {
    ...LATIN,
    mostParts: 3,
    hasCapitalNouns: true,
    hasNamesBefore: true,
    article: /^(?:der|dem|den|des|die)$/iu,
  },
  en: {
    ...LATIN,
    mostWords: 0,
    isNested: false,
    mostParts: 6,
    hasNamesBefore: true,
    article: /^the$/iu,
  },
  es: LATIN,
  fr: LATIN,
  ru: {
    ...LATIN,
    mostWords: 7,
    hasGenitives: true,
    mostParts: 5,
    hasLinks: false,
    hasArticles: false,
  },
  vi: { ...LATIN, hasLinks: false, hasHolders: false },
};

/** The grammar of a language whose names have capitals; null for the others. */
export const grammarOf = (language: string): Grammar | null =>
  GRAMMARS[language] ?? null;
