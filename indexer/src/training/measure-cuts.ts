import type { Meilisearch } from "meilisearch";
import type { CjkLanguage, CjkName } from "../knowledge/cjk-names.ts";
import { awaitTask } from "../load/await-tasks.ts";
import { toIndexSettings } from "../load/index-settings.ts";

/** Sentences that names stand in: after nouns, before particles, beside titles. */
const SENTENCES: Readonly<
  Record<CjkLanguage, readonly ((name: string) => string)[]>
> = {
  zh: [
    (name) => `中国外交部长${name}表示`,
    (name) => `主席会见了${name}总统一行`,
    (name) => `对${name}的看法和`,
  ],
  ja: [
    (name) => `${name}外相は会談した`,
    (name) => `米国の${name}が述べた`,
    (name) => `日本と${name}との`,
  ],
  ko: [
    (name) => `${name}이 말했다`,
    (name) => `${name}은 오늘`,
    (name) => `한국${name}장관과`,
  ],
};

/** The languages that the page has a query cut by: those that its script may be (`web/lib/query-locales.ts`). */
const LOCALES = { zh: ["cmn", "jpn"], ja: ["jpn"], ko: ["kor"] } as const;
const HAN_ALONE = /^\p{sc=Han}+$/u;

const QUERIES_AT_ONCE = 20;

/**
 * Asks an engine for each name, in an index that has it in three sentences, and that is gone afterwards.
 *
 * @returns in how many sentences each name was not found, in the order of the names
 */
export async function countMissed(
  client: Meilisearch,
  names: readonly CjkName[],
  dictionary: readonly string[],
): Promise<number[]> {
  const uid = "cut-names";
  const finish = async (task: { readonly taskUid: number }, what: string) => {
    await awaitTask(client, task.taskUid, what);
  };
  await finish(await client.createIndex(uid, { primaryKey: "id" }), uid);
  try {
    const index = client.index(uid);
    await finish(
      await index.updateSettings({
        ...toIndexSettings(dictionary),
        // What is found must be the name itself.
        typoTolerance: { enabled: false },
        prefixSearch: "disabled",
        filterableAttributes: ["name"],
      }),
      "settings",
    );
    const documents = names.flatMap(({ name, language }, number) =>
      SENTENCES[language].map((write, turn) => ({
        id: `${number}-${turn}`,
        name: number,
        text: { [language]: write(name) },
      })),
    );
    await finish(await index.addDocuments(documents), "sentences");
    const missed: number[] = [];
    for (let at = 0; at < names.length; at += QUERIES_AT_ONCE) {
      const { results } = await client.multiSearch({
        queries: names.slice(at, at + QUERIES_AT_ONCE).map((name, turn) => ({
          indexUid: uid,
          q: name.name,
          filter: `name = ${at + turn}`,
          locales: toLocales(name),
          matchingStrategy: "all" as const,
          attributesToRetrieve: ["id"],
        })),
      });
      results.forEach(({ hits }, turn) => {
        const { language = "zh" } = names[at + turn] ?? {};
        missed.push(SENTENCES[language].length - hits.length);
      });
    }
    return missed;
  } finally {
    await finish(await client.deleteIndex(uid), uid);
  }
}

const toLocales = ({ name, language }: CjkName) => [
  ...LOCALES[HAN_ALONE.test(name) ? "zh" : language],
];
