import { existsSync, readdirSync, readFileSync } from "node:fs";
import { z } from "zod/mini";
import { IndexerError } from "../errors.ts";
import { CountryMatchers, namesIn } from "./country-matchers.ts";
import { readOfficialFile, withOwn } from "./official-file.ts";
import { OfficialMatcher } from "./official-matcher.ts";
import { RoleLexicons } from "./role-lexicons.ts";
import { roleFileSchema } from "./role-schema.ts";
import {
  citiesSchema,
  countryFileSchema,
  officialSchema,
  type CountryFile,
  type Official,
} from "./schema.ts";

/** What the enrichment knows of the world beforehand. */
export interface Knowledge {
  readonly countries: CountryMatchers;
  readonly officials: OfficialMatcher;
  readonly roles: RoleLexicons;
  /** The officials' given names, in English: what stands before a surname. */
  readonly givenNames: ReadonlySet<string>;
  /** Names in Chinese, Japanese and Korean: words that a search engine must not cut. */
  readonly dictionary: readonly string[];
}

/** Works from src/ and from dist/ alike. */
const FOLDER = new URL("../../knowledge/", import.meta.url);

function parseFile<T>(schema: z.ZodMiniType<T>, file: URL): T {
  const fail = (detail: string, cause?: unknown) =>
    new IndexerError(
      `${file.pathname}: ${detail}`,
      "Mend the entry; docs/knowledge.md shows the format.",
      cause,
    );
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    throw fail("not JSON", cause);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw fail(
    `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "wrong format"}`,
  );
}

function jsonFiles(folder: string): URL[] {
  const url = new URL(`${folder}/`, FOLDER);
  if (!existsSync(url)) return [];
  return readdirSync(url)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => new URL(name, url));
}

/** What a user adds to the knowledge. */
export interface KnowledgeOptions {
  /** Paths of JSON files of officials (docs/officials.md): they add to the gazetteer, and win over its entries. */
  readonly officialFiles?: readonly string[];
}

/**
 * Opens the gazetteer and the countries' words; each is read when it is first asked for.
 *
 * Reading throws an IndexerError naming the file and the entry that does not fit the schema.
 */
export function loadKnowledge({
  officialFiles = [],
}: KnowledgeOptions = {}): Knowledge {
  const people = once(() =>
    withOwn(
      jsonFiles("officials").flatMap((file) =>
        parseFile(z.array(officialSchema), file),
      ),
      officialFiles.flatMap(readOfficialFile),
    ),
  );
  const words = once(() => byLanguage("countries", countryFileSchema));
  const countries = once(
    () =>
      new CountryMatchers(
        words(),
        parseFile(citiesSchema, new URL("cities.json", FOLDER)),
      ),
  );
  const officials = once(() => new OfficialMatcher(people()));
  const roles = once(
    () => new RoleLexicons(byLanguage("roles", roleFileSchema), people),
  );
  const givenNames = once(() => toGivenNames(people()));
  const dictionary = once(() => toDictionary(people(), [...words().values()]));
  return {
    get countries() {
      return countries();
    },
    get officials() {
      return officials();
    },
    get roles() {
      return roles();
    },
    get givenNames() {
      return givenNames();
    },
    get dictionary() {
      return dictionary();
    },
  };
}

/** Opens the knowledge and reads what any article needs: a broken file is told before the first page. */
export function readKnowledge(options: KnowledgeOptions = {}): Knowledge {
  const knowledge = loadKnowledge(options);
  knowledge.officials.find([]);
  // Part of every language's words.
  knowledge.countries.forLanguage("en").find([]);
  return knowledge;
}

/** The files of a folder, by the language that names them. */
function byLanguage<T>(
  folder: string,
  schema: z.ZodMiniType<T>,
): Map<string, T> {
  return new Map(
    jsonFiles(folder).map((file) => [
      file.pathname.replace(/^.*\/(\w+)\.json$/, "$1"),
      parseFile(schema, file),
    ]),
  );
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

/** Makes a value at the first call and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

// `김정은` `外交部` `ラブロフ`; two characters or more
const CJK_NAME =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー]{2,}$/u;

function toDictionary(
  officials: readonly Official[],
  countries: readonly CountryFile[],
): string[] {
  const words = new Set<string>();
  const add = (word: string) => CJK_NAME.test(word) && words.add(word);
  for (const { forms, short } of officials) {
    for (const word of [...Object.values(forms).flat(), ...short]) add(word);
  }
  for (const file of countries) for (const word of namesIn(file)) add(word);
  return [...words].sort();
}
