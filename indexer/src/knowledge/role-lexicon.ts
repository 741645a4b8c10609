import { foldWord, tokenize, type Token } from "./fold.ts";
import { PhraseMatcher } from "./phrase-matcher.ts";
import type { RoleFile, RoleNeed } from "./role-schema.ts";

/** What a word says in a phrase that names an office. */
export type RoleSense =
  | {
      readonly kind: "role";
      readonly role: string;
      readonly needs: RoleNeed | null;
      /** ISO 3166-1 alpha-2 or a body's code, where the word itself tells. */
      readonly country: string | null;
      /** The code of a body that the words hold (北约秘书长): counts where nothing beside them tells. */
      readonly within: string | null;
      /** As listed: in inflected languages the nominative. */
      readonly words: string;
    }
  | {
      readonly kind: "body" | "region" | "territory";
      readonly country: string | null;
    }
  | { readonly kind: "modifier"; readonly modifier: string }
  | {
      readonly kind: "domain";
      /** The office of a minister of this, where it has a name of its own. */
      readonly role: string | null;
    }
  | {
      readonly kind:
        "honorific" | "link" | "stop" | "thing-behind" | "thing-before";
    };

/** Tokens `from` to `to` with what they say. */
export interface RoleSpan {
  readonly from: number;
  readonly to: number;
  readonly senses: readonly RoleSense[];
}

/** One language's words for offices, as one matcher. */
export class RoleLexicon {
  /** The offices alone: what is looked for in the whole text. */
  readonly #roles: PhraseMatcher<RoleSense>;
  /** All words: looked for only around the offices and the known names. */
  readonly #matcher: PhraseMatcher<RoleSense>;
  readonly #endings: ReadonlyMap<string, RoleSense>;
  readonly #ending: RegExp | null;

  constructor(file: RoleFile, language: string) {
    const keepsAccents = language === "vi";
    this.#roles = new PhraseMatcher({ keepsAccents });
    this.#matcher = new PhraseMatcher({ keepsAccents });
    const endings = new Map<string, RoleSense>();
    const bodies = toBodies(file, keepsAccents);
    for (const { role, words, endings: parts, needs, country } of file.roles) {
      const toSense = (phrase: string): RoleSense => ({
        kind: "role",
        role,
        needs: needs ?? null,
        country: country ?? null,
        within: bodies.find(tokenize(phrase))[0]?.values[0] ?? null,
        words: phrase,
      });
      for (const phrase of words ?? []) {
        this.#roles.add(phrase, toSense(phrase));
        this.#matcher.add(phrase, toSense(phrase));
      }
      for (const part of parts ?? [])
        endings.set(foldWord(part), toSense(part));
    }
    for (const part of file.bodyEndings ?? [])
      endings.set(foldWord(part), { kind: "body", country: null });
    this.#endings = endings;
    // `bundesaussenministers` `verteidigungsministerin`
    this.#ending =
      endings.size === 0
        ? null
        : new RegExp(
            `(${[...endings.keys()].sort((a, b) => b.length - a.length).join("|")})(?:e?s|in|e?n)?$`,
            "u",
          );
    this.#addRest(file);
  }

  #addRest(file: RoleFile): void {
    const add = (phrases: readonly string[], sense: RoleSense) => {
      for (const phrase of phrases) this.#matcher.add(phrase, sense);
    };
    for (const kind of ["body", "region"] as const) {
      const groups = kind === "body" ? file.bodies : file.regions;
      for (const [code, phrases] of Object.entries(groups))
        add(phrases, { kind, country: code === "" ? null : code });
    }
    add(file.territories ?? [], { kind: "territory", country: null });
    for (const [modifier, phrases] of Object.entries(file.modifiers))
      add(phrases, { kind: "modifier", modifier });
    for (const [role, phrases] of Object.entries(file.fields ?? {}))
      add(phrases, { kind: "domain", role });
    add(file.domains, { kind: "domain", role: null });
    add(file.honorifics, { kind: "honorific" });
    add(file.links, { kind: "link" });
    add(file.things.behind, { kind: "thing-behind" });
    add(file.things.before, { kind: "thing-before" });
    add(file.stops, { kind: "stop" });
  }

  /**
   * The words of offices in a text, in its order, none overlapping.
   *
   * @param places where else in the text the words around are wanted
   */
  find(
    tokens: readonly Token[],
    places: readonly Pick<RoleSpan, "from" | "to">[] = [],
  ): RoleSpan[] {
    const offices = this.#roles.find(tokens);
    const compounds =
      this.#ending === null ? [] : this.#findCompounds(tokens, offices);
    const spans = toWindows(
      [...offices, ...compounds, ...places],
      tokens.length,
    ).flatMap(({ from, to }) => this.#matcher.find(tokens, from, to));
    return merge(
      spans.map(({ from, to, values }) => ({ from, to, senses: values })),
      compounds,
    );
  }

  /** Compounds that no list can hold: Bundesaußenminister, Kultusministerin. */
  #findCompounds(
    tokens: readonly Token[],
    offices: readonly Pick<RoleSpan, "from">[],
  ): RoleSpan[] {
    const taken = new Set(offices.map(({ from }) => from));
    return tokens.flatMap(({ key, text }, at) => {
      if (key.length < SHORTEST_COMPOUND || taken.has(at)) return [];
      if (!UPPER.test(text)) return [];
      const sense = this.#endings.get(this.#ending?.exec(key)?.[1] ?? "");
      return sense === undefined
        ? []
        : [{ from: at, to: at + 1, senses: [sense] }];
    });
  }
}

/** The bodies whose code is known. */
function toBodies(
  { bodies }: RoleFile,
  keepsAccents: boolean,
): PhraseMatcher<string> {
  const matcher = new PhraseMatcher<string>({ keepsAccents });
  for (const [code, phrases] of Object.entries(bodies))
    if (code !== "") for (const phrase of phrases) matcher.add(phrase, code);
  return matcher;
}

const UPPER = /^\p{Lu}/u;

/** How far an office's wording reaches: left over adjectives and bodies, right over what it is of and a name. */
const REACH = { left: 14, right: 24 };

/** The stretches of a text around some places, none overlapping. */
function toWindows(
  places: readonly Pick<RoleSpan, "from" | "to">[],
  length: number,
): Pick<RoleSpan, "from" | "to">[] {
  const windows: { from: number; to: number }[] = [];
  for (const { from, to } of [...places].sort((a, b) => a.from - b.from)) {
    const start = Math.max(0, from - REACH.left),
      end = Math.min(length, to + REACH.right);
    const last = windows.at(-1);
    if (last !== undefined && start <= last.to)
      last.to = Math.max(last.to, end);
    else windows.push({ from: start, to: end });
  }
  return windows;
}

/** Spans with the compounds that no span covers. */
function merge(
  spans: readonly RoleSpan[],
  compounds: readonly RoleSpan[],
): RoleSpan[] {
  if (compounds.length === 0) return [...spans];
  const taken = new Set(spans.map(({ from }) => from));
  return [...spans, ...compounds.filter(({ from }) => !taken.has(from))].sort(
    (a, b) => a.from - b.from,
  );
}

/** "Minister" and "Senator" alone are listed. */
const SHORTEST_COMPOUND = 9;
