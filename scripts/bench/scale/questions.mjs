// What readers ask of an index: its own words, as far as they have been typed, and its own values.
import { daysBody, countsBody, hitsBody } from "../readers/requests.mjs";
import { createRandom, readTexts } from "../readers/texts.mjs";
import { shuffle } from "./vary-record.mjs";

const SEED = 250_000;
const SEARCH = "/api/search/multi-search";

/** Requests one by one, and with others at the same time. What many searches are made for is asked for less often. */
const MANY = { alone: 200, together: 400 };
const FEW = { alone: 24, together: 48 };

/** Articles of a search that is exported. */
export const EXPORTED = 1_000;

/** Texts as they stand in the box after some key, no two alike. */
function toKeystrokes(texts, random) {
  const typed = texts.map((text) =>
    text.slice(0, 1 + Math.floor(random() * text.length)).trim(),
  );
  return [...new Set(typed)];
}

/** The largest of counts. */
const findMost = (counts) =>
  Object.entries(counts).toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;

/** What can be asked about an index: texts that are typed, a language and a country to choose, a month, and its versions. */
export async function readQuestions({ host, key }) {
  const random = createRandom(SEED);
  const { articles, texts } = await readTexts({ host, key }, random);
  const count = async (body) => {
    const response = await fetch(`${host}/indexes/articles/search`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${key}`,
      },
      body: JSON.stringify({ limit: 0, ...body }),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  const whole = await count({ facets: ["language", "month"] });
  const language = findMost(whole.facetDistribution.language);
  const inLanguage = await count({
    filter: `language = "${language}"`,
    facets: ["countries"],
  });
  const month = findMost(whole.facetDistribution.month);
  const grouped = await count({ filter: "versions > 1" });
  return {
    articles,
    grouped: grouped.estimatedTotalHits,
    texts: [...new Set(texts)],
    keystrokes: toKeystrokes(texts, random),
    language,
    country: findMost(inLanguage.facetDistribution.countries),
    month,
  };
}

/** First and last second of a month, YYYY-MM. */
function toSeconds(month) {
  const from = new Date(`${month}-01T00:00:00Z`);
  const to = Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1);
  return { from: from.getTime() / 1000, to: to / 1000 };
}

/** Of texts and how much each finds, those that find about as much as is exported. */
export function chooseExported(found) {
  const distance = ({ total }) => Math.abs(Math.log(total / EXPORTED));
  const known = new Map(
    found.filter(({ total }) => total > 0).map((each) => [each.text, each]),
  );
  const nearest = [...known.values()]
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, FEW.alone + FEW.together);
  // Or one reader would have the nearest ones, and many the others.
  return shuffle(nearest, createRandom(SEED));
}

/** What is measured, by name: the requests that are made one by one, and those that are made together. */
export function toKinds({ keystrokes, texts, language, country, month }) {
  const search = (toBody) => ({
    isJson: true,
    ...split(keystrokes, MANY, (text) => ({
      text,
      path: SEARCH,
      body: toBody(text),
    })),
  });
  return {
    hits: search((text) => hitsBody(text)),
    hitsRefined: search((text) => hitsBody(text, country, language)),
    counts: search((text) => countsBody(text)),
    countsRefined: search((text) => countsBody(text, country, language)),
    histogram: search((text) => daysBody(text, toSeconds(month))),
    insights: toPages(texts, "/insights"),
  };
}

/** The exports of texts. */
export const toExports = (texts) => toPages(texts, "/export.csv");

const toPages = (texts, path) => ({
  isJson: false,
  ...split(texts, FEW, (text) => ({
    text,
    path: `${path}?${new URLSearchParams({ q: text })}`,
  })),
});

/** No text is asked for twice: what was asked before is kept by the web server. Of few, a third is for one reader. */
function split(texts, { alone, together }, toAsk) {
  const asks = texts.slice(0, alone + together).map(toAsk);
  const single = Math.min(alone, Math.floor(asks.length / 3));
  return { alone: asks.slice(0, single), together: asks.slice(single) };
}
