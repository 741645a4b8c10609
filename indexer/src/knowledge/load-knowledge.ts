import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod/mini";
import { IndexerError } from "../errors.ts";
import { listCjkNames, toDictionary, type CjkName } from "./cjk-names.ts";
import {
  createConceptMatcher,
  type ConceptMatcher,
} from "../concepts/concept-matcher.ts";
import type { Terms } from "../concepts/glossary.ts";
import { once } from "./once.ts";
import { closeBroader } from "../concepts/broader-concepts.ts";
import {
  conceptFileSchema,
  ownConceptFileSchema,
  type Concept,
} from "./concept-schema.ts";
import { CountryMatchers } from "./country-matchers.ts";
import { joinConcepts } from "./join-concepts.ts";
import { joinJson } from "./join-json.ts";
import {
  listOfficialFiles,
  readOfficialFile,
  withOwn,
} from "./official-file.ts";
import { OfficialMatcher } from "./official-matcher.ts";
import { listNameWords } from "./name-words.ts";
import { RoleLexicons } from "./role-lexicons.ts";
import { roleFileSchema } from "./role-schema.ts";
import {
  citiesSchema,
  countryFileSchema,
  officialSchema,
  type Official,
} from "./schema.ts";

/** What the enrichment knows of the world beforehand. */
export interface Knowledge {
  readonly countries: CountryMatchers;
  readonly officials: OfficialMatcher;
  /** Everyone in the gazetteer. */
  readonly people: readonly Official[];
  readonly roles: RoleLexicons;
  /** The officials' given names, in English: what stands before a surname. */
  readonly givenNames: ReadonlySet<string>;
  /** The gazetteer's and the countries' names in Chinese, Japanese and Korean. */
  readonly cjkNames: readonly CjkName[];
  /** Those of them that a search engine must be told not to cut. */
  readonly dictionary: readonly string[];
  /** Words of officials' and countries' names, in which a search engine must forgive no typo. */
  readonly nameWords: readonly string[];
  /** The glossary, with the user's own concepts and terms. */
  readonly concepts: readonly Concept[];
  readonly conceptMatcher: ConceptMatcher;
  /** What queries are read with. */
  readonly terms: Terms;
}

/** Works from src/ and from dist/ alike. */
const FOLDER = fileURLToPath(new URL("../../knowledge/", import.meta.url));

const problem = (file: string, detail: string, cause?: unknown) =>
  new IndexerError(
    `${file}: ${detail}`,
    "Mend the entry; docs/knowledge.md shows the format.",
    cause,
  );

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw problem(file, "not JSON", cause);
  }
}

function parse<T>(schema: z.ZodMiniType<T>, value: unknown, file: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw problem(
    file,
    `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "wrong format"}`,
  );
}

const parseFile = <T>(schema: z.ZodMiniType<T>, file: string): T =>
  parse(schema, readJson(file), file);

/** A folder's JSON files, in name order; none where there is no such folder. */
const jsonFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => path.join(folder, name))
    : [];

/** What a user adds to the knowledge. */
export interface KnowledgeOptions {
  /**
   * A folder of the user's own (docs/knowledge.md): `officials/*.json` add to the gazetteer and win over its entries,
   * `countries/LANGUAGE.json` add to a language's words for countries, `concepts.json` to the glossary. Null: none.
   */
  readonly ownFolder?: string | null;
}

/**
 * Opens the gazetteer and the countries' words; each is read when it is first asked for.
 *
 * Reading throws an IndexerError naming the file and the entry that does not fit the schema.
 */
export function loadKnowledge({
  ownFolder = null,
}: KnowledgeOptions = {}): Knowledge {
  const own = (folder: string) =>
    ownFolder === null ? null : path.join(ownFolder, folder);
  const gazetteer = once(() =>
    jsonFiles(path.join(FOLDER, "officials")).flatMap((file) =>
      parseFile(z.array(officialSchema), file),
    ),
  );
  const people = once(() =>
    withOwn(
      gazetteer(),
      listOfficialFiles(own("officials")).flatMap(readOfficialFile),
    ),
  );
  const words = once(() =>
    byLanguage("countries", countryFileSchema, own("countries")),
  );
  const countries = once(
    () =>
      new CountryMatchers(
        words(),
        parseFile(citiesSchema, path.join(FOLDER, "cities.json")),
      ),
  );
  const officials = once(() => new OfficialMatcher(people()));
  const roles = once(
    () => new RoleLexicons(byLanguage("roles", roleFileSchema), people),
  );
  const givenNames = once(() => toGivenNames(people()));
  const cjkNames = once(() => listCjkNames(people(), words()));
  const dictionary = once(() =>
    toDictionary(cjkNames(), {
      bundled:
        ownFolder === null
          ? cjkNames()
          : listCjkNames(
              gazetteer(),
              byLanguage("countries", countryFileSchema),
            ),
      cut: parseFile(z.array(z.string()), path.join(FOLDER, "cut-names.json")),
    }),
  );
  const nameWords = once(() => listNameWords(people(), words()));
  const concepts = once(() => readConcepts(own("concepts.json")));
  const conceptMatcher = once(() => createConceptMatcher(concepts()));
  const terms = once(() => ({
    concepts: concepts(),
    countries: countries().toCountryTerms(),
  }));
  return {
    get countries() {
      return countries();
    },
    get officials() {
      return officials();
    },
    get people() {
      return people();
    },
    get roles() {
      return roles();
    },
    get givenNames() {
      return givenNames();
    },
    get cjkNames() {
      return cjkNames();
    },
    get dictionary() {
      return dictionary();
    },
    get nameWords() {
      return nameWords();
    },
    get concepts() {
      return concepts();
    },
    get conceptMatcher() {
      return conceptMatcher();
    },
    get terms() {
      return terms();
    },
  };
}

/** Opens the knowledge and reads what any article needs: a broken file is told before the first page. */
export function readKnowledge(options: KnowledgeOptions = {}): Knowledge {
  const knowledge = loadKnowledge(options);
  knowledge.officials.find([]);
  // Part of every language's words.
  knowledge.countries.forLanguage("en").find([]);
  // A user's own may be broken; what the articles' languages need is made as they come.
  if ((options.ownFolder ?? null) !== null) void knowledge.concepts;
  return knowledge;
}

/** The glossary, joined with a user's file where there is one. */
function readConcepts(ownFile: string | null): Concept[] {
  const glossary = jsonFiles(path.join(FOLDER, "concepts")).flatMap(
    (file) => parseFile(conceptFileSchema, file).concepts,
  );
  const own =
    ownFile === null || !existsSync(ownFile)
      ? []
      : parseFile(ownConceptFileSchema, ownFile).concepts;
  return closeBroader(joinConcepts(glossary, own));
}

const languageOf = (file: string) => path.basename(file, ".json");

/** The files of a folder, by the language that names them, with what a user's folder adds to each. */
function byLanguage<T>(
  folder: string,
  schema: z.ZodMiniType<T>,
  ownFolder: string | null = null,
): Map<string, T> {
  const files = new Map(
    jsonFiles(path.join(FOLDER, folder)).map((file) => [
      languageOf(file),
      parseFile(schema, file),
    ]),
  );
  for (const file of ownFolder === null ? [] : jsonFiles(ownFolder)) {
    const language = languageOf(file),
      own = parseFile(schema, file);
    files.set(
      language,
      parse(schema, joinJson(files.get(language), own), file),
    );
  }
  return files;
}

/** First words of names, save those that are surnames as well: Kim Campbell, Kim Jong-un. */
function toGivenNames(people: readonly Official[]): ReadonlySet<string> {
  const first = (of: Official["order"]) =>
    people.flatMap(({ name, order }) => {
      const [word = "", ...rest] = name.split(" ");
      return order === of && rest.length > 0 ? [word] : [];
    });
  const surnames = new Set(first("family-first"));
  return new Set(first("given-first").filter((name) => !surnames.has(name)));
}
