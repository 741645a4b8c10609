import type { Token } from "../../knowledge/fold.ts";
import type { Official } from "../../knowledge/schema.ts";
import type { Mention } from "../../search-document.ts";
import type { Choice } from "./choose-official.ts";
import { toLabel, type StatedOffice } from "./named-role.ts";
import type { NamePlace } from "./other-name.ts";
import type { Stranger } from "./strangers.ts";

/** A person in the text, with every place that names them. */
export interface FoundOfficial {
  /** The facet's value: the gazetteer's name, or for an unknown person the name in the article's language. */
  readonly name: string;
  /** Null for a person the gazetteer does not have. */
  readonly official: Official | null;
  readonly mentions: readonly Mention[];
}

type Told = Pick<Mention, "rule" | "confidence" | "isKnown" | "isInferred">;

/** The persons of one article with their mentions. */
export class People {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #found = new Map<
    string,
    { readonly official: Official | null; readonly mentions: Mention[] }
  >();

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /** Somebody whose name the gazetteer has. */
  addKnown(place: NamePlace, { official, rule, confidence }: Choice): void {
    this.#add(official.name, official, [
      this.#toMention(official.name, place, { rule, confidence }, null),
    ]);
  }

  /** Somebody named beside an office; with `official`, the person who held it. */
  addNamed({ name, named, again }: Stranger, official: Official | null): void {
    const value = official?.name ?? name;
    const told = (rule: string, confidence: number): Told =>
      official === null
        ? { rule, confidence, isKnown: false }
        : { rule: "name-by-office", confidence: 0.7 };
    this.#add(value, official, [
      ...named.map((role) =>
        this.#toMention(value, role, told(role.rule, role.confidence), role),
      ),
      ...again.map((place) =>
        this.#toMention(
          value,
          place,
          told("unknown-named-again", 0.75),
          named[0],
        ),
      ),
    ]);
  }

  /** Somebody meant by an office alone. */
  addInferred(role: NamePlace & StatedOffice, official: Official): void {
    const told = {
      rule: "holder-of-office",
      confidence: 0.6,
      isInferred: true,
    };
    this.#add(official.name, official, [
      this.#toMention(official.name, role, told, role),
    ]);
  }

  /** Most often named first, then in the text's order; so their mentions. */
  sorted(): FoundOfficial[] {
    return [...this.#found]
      .map(([name, { official, mentions }]) => ({
        name,
        official,
        mentions: mentions.sort(byPlace),
      }))
      .sort(
        (a, b) =>
          b.mentions.length - a.mentions.length ||
          (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
      );
  }

  #add(
    name: string,
    official: Official | null,
    mentions: readonly Mention[],
  ): void {
    const known = this.#found.get(name);
    if (known === undefined)
      this.#found.set(name, { official, mentions: [...mentions] });
    else known.mentions.push(...mentions);
  }

  #toMention(
    value: string,
    { from, to }: NamePlace,
    told: Told,
    stated: StatedOffice | null,
  ): Mention {
    const start = this.#tokens[from]?.start ?? 0,
      end = this.#tokens[to - 1]?.end ?? 0;
    const country = stated?.country ?? null;
    return {
      kind: "official",
      value,
      quote: this.#text.slice(start, end),
      start,
      end,
      ...told,
      ...(stated === null ? {} : { role: toLabel(stated) }),
      ...(country === null ? {} : { country }),
    };
  }
}

const byPlace = (a: Mention, b: Mention) => (a.start ?? 0) - (b.start ?? 0);
