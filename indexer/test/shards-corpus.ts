import type { WordsQuery } from "../src/search/search-words.ts";

/** A generator of numbers from 0 to 1, the same in every run (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS = [
  "ambassador",
  "agreement",
  "summit",
  "sanctions",
  "ceasefire",
  "border",
  "fisheries",
  "visa",
  "delegation",
  "treaty",
  "tariff",
  "observers",
  "pipeline",
  "election",
  "harbour",
  "minority",
  "statement",
  "protest",
  "commission",
  "negotiations",
] as const;
const PLACES = [
  "Oslo",
  "Vienna",
  "Geneva",
  "Nairobi",
  "Lima",
  "Hanoi",
  "Ankara",
  "Ottawa",
] as const;
const MINISTERS = [
  "Sergey Lavrov",
  "Wang Yi",
  "Antony Blinken",
  "Heiko Maas",
  "Kang Kyung-wha",
] as const;
const YEARS = 12;
const FIRST_YEAR = 2010;

const choose = <Item>(random: () => number, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("nothing to choose from");
  return item;
};

/**
 * Reports that differ in words, places, ministers and days, as JSON Lines.
 *
 * @param name of the outlet: another one's reports are others
 */
export function invent(count: number, name = "news"): string {
  const random = createRandom(11);
  return Array.from({ length: count }, (_, at) => {
    const place = choose(random, PLACES);
    const words = Array.from({ length: 14 }, () => choose(random, WORDS));
    const day = new Date(
      Date.UTC(
        FIRST_YEAR + Math.floor(random() * YEARS),
        Math.floor(random() * 12),
        1 + Math.floor(random() * 28),
      ),
    );
    return JSON.stringify({
      url: `https://${name}.example/${at}`,
      title: `${words[0]} and ${words[1]} in ${place}: ${name} ${at}`,
      date: day.toISOString().slice(0, 10),
      text: [
        `Foreign Minister ${choose(random, MINISTERS)} spoke in ${place} of the ${words[2]} and of the ${words[3]}, which was number ${at} of its kind.`,
        `The ${words[4]} was followed by a ${words[5]}, said the ${words[6]}; the ${words[7]} about the ${words[8]} goes on.`,
        `Nobody knew whether the ${words[9]} or the ${words[10]} would come before the ${words[11]}, the ${words[12]} and the ${words[13]}.`,
      ].join("\n\n"),
    });
  }).join("\n");
}

const TYPED = [
  ...WORDS,
  ...PLACES,
  "Lawrow",
  "Waffenruhe",
  "외교부",
  "Außenminister",
  "Lavrov",
  "Macron",
  "Ukraine",
  "minister spoke",
];
const FACETS = ["countries", "officials", "language", "source", "year"];

/** Searches as readers make them: words begun, mistyped and of other languages, filters, orders and pages. */
export function* inventQueries(count: number): Generator<WordsQuery> {
  const random = createRandom(12);
  for (let at = 0; at < count; at += 1) {
    const typed = Array.from({ length: Math.floor(random() * 4) }, () =>
      choose(random, TYPED),
    ).join(" ");
    const kind = random();
    const q =
      kind < 0.2
        ? typed.slice(0, -2)
        : kind < 0.3
          ? typed.replace(/[aei]/u, "o")
          : typed;
    const filters = [
      ...(random() < 0.3
        ? [`countries IN ["${choose(random, ["NO", "AT", "CH", "VN", "RU"])}"]`]
        : []),
      ...(random() < 0.2 ? ['officials IN ["Wang Yi", "Sergey Lavrov"]'] : []),
      ...(random() < 0.3
        ? [`year >= ${FIRST_YEAR + Math.floor(random() * YEARS)}`]
        : []),
    ];
    yield {
      indexUid: "articles",
      q,
      literal: [],
      // Which of several words may be missing follows from how frequent each is, which each engine only knows of its part.
      matchingStrategy: "all",
      filter: ["NOT leads = false", ...filters],
      facets: FACETS,
      ...(random() < 0.4 && {
        sort: [random() < 0.5 ? "timestamp:desc" : "timestamp:asc"],
      }),
      page: 1 + Math.floor(random() * 3),
      hitsPerPage: 20,
    };
  }
}
