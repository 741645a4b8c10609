import { tokenize } from "./fold.ts";
import { OfficeHolders } from "./office-holders.ts";
import { PhraseMatcher } from "./phrase-matcher.ts";
import type { Official } from "./schema.ts";

/** A person a phrase may mean, and whether it is the full name. */
export interface OfficialSense {
  readonly official: Official;
  readonly isFull: boolean;
}

const LATIN = /^\p{sc=Latin}/u;

/** The gazetteer as one matcher over all languages and scripts. */
export class OfficialMatcher extends PhraseMatcher<OfficialSense> {
  readonly #officials: readonly Official[];
  #holders: OfficeHolders | null = null;

  constructor(officials: readonly Official[]) {
    super();
    this.#officials = officials;
    for (const official of officials) {
      const full = { official, isFull: true },
        short = { official, isFull: false };
      this.addLater(headsOf(official), () => [
        ...fullForms(official).map((phrase) => ({ phrase, value: full })),
        ...official.short.map((phrase) => ({ phrase, value: short })),
      ]);
    }
  }

  /** The same people by their offices. */
  get holders(): OfficeHolders {
    return (this.#holders ??= new OfficeHolders(this.#officials));
  }
}

/** Forms that begin with every word that some spelling begins with. */
function headsOf(official: Official): string[] {
  const written = writtenForms(official);
  return [...written, ...written.flatMap(joined), ...official.short];
}

const writtenForms = ({ name, forms }: Official) => [
  name,
  ...Object.values(forms).flat(),
];

const FULL_FORMS = new WeakMap<Official, readonly string[]>();

/** Every spelling of a full name that is written down, and those that follow from them. */
export function fullForms(official: Official): readonly string[] {
  const known = FULL_FORMS.get(official);
  if (known !== undefined) return known;
  const forms = toFullForms(official);
  FULL_FORMS.set(official, forms);
  return forms;
}

function toFullForms(official: Official): string[] {
  const written = writtenForms(official);
  return [
    ...new Set([
      ...written,
      ...recombined(official, written),
      ...written.flatMap(joined),
      ...written.flatMap(declined),
    ]),
  ];
}

// `Ким Чен Ын` `Ким Чен Ир`: too short to be told by its stem
const SHORT_SYLLABLE = /[\s-]\p{Lu}[бвгдклмнпрст]$/u;

/** Ким Чен Ына, Ким Чен Ыну: the cases of a name that ends in two letters. */
const declined = (form: string): string[] =>
  SHORT_SYLLABLE.test(form)
    ? ["а", "у", "ом", "е"].map((ending) => form + ending)
    : [];

/** Sergei, Sergej × Lavrov, Lawrow: agencies mix transliterations. Only where given name and surname are one word each. */
function recombined(official: Official, written: readonly string[]): string[] {
  if (official.order !== "given-first") return [];
  const parts = written
    .filter((form) => LATIN.test(form))
    .map((form) => tokenize(form).map((token) => token.text));
  const pairs = parts.filter((tokens) => tokens.length === 2);
  const given = new Set(pairs.map((tokens) => tokens[0] ?? ""));
  const family = new Set([
    ...pairs.map((tokens) => tokens[1] ?? ""),
    ...official.short.filter((form) => LATIN.test(form) && !form.includes(" ")),
  ]);
  return pairs.length === 0
    ? []
    : [...given].flatMap((first) =>
        [...family].map((last) => `${first} ${last}`),
      );
}

/** Kim Jong-un → Kim Jongun. */
const joined = (form: string) =>
  form.includes("-") && LATIN.test(form) && /\p{L}-\p{Ll}/u.test(form)
    ? [form.replace(/-(?=\p{Ll})/gu, "")]
    : [];
