import { createHash } from "node:crypto";
import type { Knowledge } from "../knowledge/load-knowledge.ts";
import type { Official } from "../knowledge/schema.ts";
import { toValueKey, type CountedValue } from "./count-values.ts";
import {
  spellCountry,
  spellOfficial,
  spellSource,
  spellStranger,
  type Spellings,
} from "./find-spellings.ts";
import type { NameDocument, NamedOffice } from "./name-document.ts";

/** A value, with all that its document is made of but the knowledge. */
export interface NamedValue extends CountedValue {
  readonly id: string;
  /** Other spellings in articles, for which the corpus has this one. */
  readonly others: readonly string[];
  readonly digest: string;
}

/** Hexadecimal digits of an id and of a digest: a chance of one in 10²⁶ that two of a million values are one. */
const DIGITS = 32;

const digestOf = (text: string) =>
  createHash("sha256").update(text).digest("hex").slice(0, DIGITS);

/**
 * Gives values their ids and digests.
 *
 * @param renamed the value that the index has, for each other spelling of an unknown official
 * @param madeBy says which program, with which knowledge, makes the documents
 */
export function toNamedValues(
  values: readonly CountedValue[],
  renamed: ReadonlyMap<string, string>,
  madeBy: string,
): NamedValue[] {
  const others = new Map<string, string[]>();
  for (const [name, value] of [...renamed].sort(([a], [b]) => (a < b ? -1 : 1)))
    others.set(value, [...(others.get(value) ?? []), name]);
  return values.map((counted) => {
    const { kind, value } = counted;
    const named = {
      ...counted,
      id: `${kind}-${digestOf(toValueKey(kind, value))}`,
      others: (kind === "official" && others.get(value)) || [],
    };
    return { ...named, digest: digestOf(JSON.stringify([named, madeBy])) };
  });
}

/** Makes documents of values, with what the knowledge has of each. */
export class NameDocuments {
  readonly #knowledge: Pick<Knowledge, "people" | "countries">;
  #people: ReadonlyMap<string, Official> | null = null;

  constructor(knowledge: Pick<Knowledge, "people" | "countries">) {
    this.#knowledge = knowledge;
  }

  make(value: NamedValue): NameDocument {
    switch (value.kind) {
      case "official":
        return this.#toOfficial(value);
      case "country":
        return toDocument(
          value,
          spellCountry(value.value, this.#knowledge.countries),
        );
      case "source":
      case "agency":
        return toDocument(value, spellSource(value.value));
    }
  }

  #toOfficial(value: NamedValue): NameDocument {
    const person = this.#byName().get(toValueKey("official", value.value));
    return person === undefined
      ? {
          ...toDocument(value, spellStranger(value.value, value.others)),
          isKnown: false,
        }
      : {
          ...toDocument(value, spellOfficial(person)),
          ...mainOffice(person),
          roles: toRoles(person),
        };
  }

  #byName(): ReadonlyMap<string, Official> {
    return (this.#people ??= new Map(
      this.#knowledge.people.map((person) => [
        toValueKey("official", person.name),
        person,
      ]),
    ));
  }
}

const toDocument = (
  { id, kind, value, articles, role, country, digest }: NamedValue,
  { spellings, words }: Spellings,
): NameDocument => ({
  id,
  kind,
  value,
  spellings,
  words,
  isKnown: true,
  role,
  country,
  roles: [],
  articles,
  digest,
});

const toRoles = ({ offices }: Official): NamedOffice[] =>
  offices.map(({ title, country, from, to }) => ({
    role: title,
    country,
    from,
    to,
  }));

/** The first of the offices held today, which are in the order of their weight; else the one that ended last. */
function mainOffice({ offices }: Official): {
  readonly role: string | null;
  readonly country: string | null;
} {
  const held =
    offices.find(({ to }) => to === null) ??
    offices.toSorted((a, b) => ((a.to ?? "") < (b.to ?? "") ? 1 : -1))[0];
  return { role: held?.title ?? null, country: held?.country ?? null };
}
