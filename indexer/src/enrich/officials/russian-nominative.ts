/** The case a Russian name stands in; null where the words before it do not tell. */
export type RussianCase =
  | "nominative"
  | "genitive"
  | "dative"
  | "instrumental"
  | "prepositional"
  | null;

/** Endings of an office's first inflected word, by the ending of its nominative. */
const ROLE_ENDINGS: readonly (readonly [
  lemma: RegExp,
  cases: readonly (readonly [ending: RegExp, grammatical: RussianCase])[],
])[] = [
  // глава, главы, главе, главой
  [
    /[ая]$/u,
    [
      [/[ыи]$/u, "genitive"],
      [/[ую]$/u, "genitive"],
      [/е$/u, "dative"],
      [/[оеё]й$/u, "instrumental"],
    ],
  ],
  // управляющий, управляющего
  [
    /[иы]й$/u,
    [
      [/[ое]го$/u, "genitive"],
      [/[ое]му$/u, "dative"],
      [/[иы]м$/u, "instrumental"],
      [/[ое]м$/u, "prepositional"],
    ],
  ],
  // министр, министра, министру, министром, министре; посол, посла
  [
    /[^аяоеиыуюэ]$/u,
    [
      [/[ая]$/u, "genitive"],
      [/[ую]$/u, "dative"],
      [/[оеё]м$/u, "instrumental"],
      [/е$/u, "prepositional"],
    ],
  ],
];

/**
 * The case that an office's words stand in, which is the name's as well.
 *
 * @param lemma the words in the nominative
 * @param written the words in the text, one for each of the lemma's
 */
export function caseOf(
  lemma: readonly string[],
  written: readonly string[],
  modifiers: readonly string[],
): RussianCase {
  // "исполняющий обязанности министра Иван Иванов": the office is in the genitive, the name is not.
  if (modifiers.includes("acting")) return null;
  for (const [at, word] of lemma.entries()) {
    const form = (written[at] ?? "").toLowerCase(),
      base = word.toLowerCase();
    if (form === base) continue;
    const endings = ROLE_ENDINGS.find(([end]) => end.test(base))?.[1] ?? [];
    return endings.find(([ending]) => ending.test(form))?.[1] ?? null;
  }
  return "nominative";
}

const OTHER_CASES = [
  "genitive",
  "dative",
  "instrumental",
  "prepositional",
] as const;

/** Men's names that end like women's. */
const MENS = new Set([
  "Никита",
  "Илья",
  "Лука",
  "Фома",
  "Савва",
  "Данила",
  "Кузьма",
  "Мустафа",
  "Муса",
  "Иса",
  "Абдулла",
]);

/**
 * A Russian name in the nominative: Бориса Громова → Борис Громов. Words that do not carry the case's ending stay.
 *
 * @param nominatives given names and surnames known in this form
 */
export function toNominative(
  name: string,
  grammatical: RussianCase,
  nominatives: ReadonlySet<string>,
): string {
  if (grammatical === "nominative") return name;
  const words = name.split(" "),
    first = words[0] ?? "";
  if (grammatical === null) {
    if (nominatives.has(first)) return name;
    const told = OTHER_CASES.find((each) =>
      givenForms(first, each).some((form) => nominatives.has(form)),
    );
    return told === undefined ? name : toNominative(name, told, nominatives);
  }
  const forms = givenForms(first, grammatical);
  const known = forms.find((form) => nominatives.has(form));
  // Сейджи, Барбару: of unknown names, only those that end in a consonant are sure to have been inflected.
  const given =
    known ?? forms.find((form) => /[^аеиоуыэюя]$/u.test(form)) ?? first;
  const isWoman = /[ая]$/u.test(given) && !MENS.has(given);
  return [
    given,
    ...words.slice(1).map((word) => surname(word, grammatical, { isWoman })),
  ].join(" ");
}

type Declined = Exclude<RussianCase, "nominative" | null>;

/** Endings of given names with what stands for them in the nominative, likeliest first. */
const GIVEN: Readonly<
  Record<Declined, readonly (readonly [ending: RegExp, ...forms: string[]])[]>
> = {
  genitive: [
    [/ии$/u, "ия"],
    [/(?<=[аеиоуыэюя])я$/u, "й"],
    [/(?<=[^аеиоуыэюя])я$/u, "ь"],
    [/а$/u, ""],
    [/ы$/u, "а"],
    [/(?<=[гкхжчшщ])и$/u, "а"],
    [/ьи$/u, "ья"],
    [/(?<=[лн])и$/u, "я", "ь"],
    [/у$/u, "а"],
    [/ю$/u, "я"],
  ],
  dative: [
    [/ии$/u, "ия"],
    [/(?<=[аеиоуыэюя])ю$/u, "й"],
    [/ю$/u, "ь"],
    [/у$/u, ""],
    [/е$/u, "а", "я"],
  ],
  instrumental: [
    [/ией$/u, "ия"],
    [/(?<=[аеиоуыэюя])ем$/u, "й"],
    [/ем$/u, "ь", ""],
    [/ом$/u, ""],
    [/ой$/u, "а"],
    [/ей$/u, "я", "а"],
    [/ью$/u, "ь"],
  ],
  prepositional: [
    [/ии$/u, "ий", "ия"],
    [/(?<=[аеоуыэюя])е$/u, "й"],
    [/е$/u, "", "ь", "а", "я"],
  ],
};

/** What a given name in a case may be in the nominative. */
function givenForms(word: string, grammatical: Declined): string[] {
  for (const [ending, ...forms] of GIVEN[grammatical])
    if (ending.test(word))
      return forms.map((form) => word.replace(ending, form));
  return [];
}

/** Men's surnames and patronymics. */
const MANS: Readonly<
  Record<Declined, readonly (readonly [ending: RegExp, form: string])[]>
> = {
  genitive: [
    [/(?<=[кгхжшчщ])ого$/u, "ий"],
    [/ого$/u, "ый"],
    [/его$/u, "ий"],
    [/(?<=[аеиоуыэюя])я$/u, "й"],
    [/я$/u, "ь"],
    [/(?<=[^аеиоуыэюя])а$/u, ""],
    [/ы$/u, "а"],
  ],
  dative: [
    [/(?<=[кгхжшчщ])ому$/u, "ий"],
    [/ому$/u, "ый"],
    [/ему$/u, "ий"],
    [/(?<=[аеиоуыэюя])ю$/u, "й"],
    [/ю$/u, "ь"],
    [/(?<=[^аеиоуыэюя])у$/u, ""],
    [/е$/u, "а"],
  ],
  instrumental: [
    [/(?<=(?:ов|ев|ёв|ин|ын))ым$/u, ""],
    [/(?<=[кгхжшчщ])им$/u, "ий"],
    [/ым$/u, "ый"],
    [/(?<=[аеиоуыэюя])ем$/u, "й"],
    [/(?<=[чшжщц])ем$/u, ""],
    [/ем$/u, "ь"],
    [/ом$/u, ""],
    [/ой$/u, "а"],
  ],
  prepositional: [
    [/(?<=[кгх])ом$/u, "ий"],
    [/ом$/u, "ый"],
    [/(?<=[аеоуыэюя])е$/u, "й"],
    [/е$/u, ""],
  ],
};

/** Women's surnames and patronymics; those that end in a consonant do not change. */
const WOMANS: readonly (readonly [ending: RegExp, form: string])[] = [
  [/(?<=[кц])(?:ой|ую)$/u, "ая"],
  [/(?<=(?:ов|ев|ёв|ин|ын))(?:ой|у)$/u, "а"],
  [/(?<=вн)(?:ой|ы|е|у)$/u, "а"],
];

function surname(
  word: string,
  grammatical: Declined,
  { isWoman }: { readonly isWoman: boolean },
): string {
  const rules = isWoman ? WOMANS : MANS[grammatical];
  const rule = rules.find(([ending]) => ending.test(word));
  return rule === undefined ? word : word.replace(rule[0], rule[1]);
}
