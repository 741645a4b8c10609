// What readers type: words that stand side by side in titles of the index itself, so that neither engine nor server
// can have many of them ready.

const TITLES = 1_000;
const LEAST_LETTERS = 6;
const MOST_LETTERS = 24;

// "summit" in "Summit ends early"
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
// a script of which a title is one run of letters
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The same numbers from 0 to 1 for the same seed: mulberry32. */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Reads titles from all over the index, and gives back a text for each. */
export async function readTexts({ host, key }, random) {
  const search = async (body) => {
    const response = await fetch(`${host}/indexes/articles/search`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${key}`,
      },
      body: JSON.stringify({ attributesToRetrieve: ["title"], ...body }),
    });
    if (!response.ok) throw new Error(await response.text());
    return response.json();
  };
  const { estimatedTotalHits: articles } = await search({ limit: 0 });
  const parts = 20;
  const found = await Promise.all(
    Array.from({ length: parts }, (_, part) =>
      search({
        limit: TITLES / parts,
        offset: Math.floor((part * articles) / parts),
      }),
    ),
  );
  const texts = found
    .flatMap(({ hits }) => hits)
    .map(({ title }) => toText(Object.values(title ?? {})[0] ?? "", random))
    .filter((text) => text !== "");
  return { articles, texts };
}

function toText(title, random) {
  const words = title.match(WORD) ?? [];
  if (words.length === 0) return "";
  let at = Math.floor(random() * words.length);
  if (WITHOUT_SPACES.test(words[at])) return words[at].slice(0, 6);
  let text = words[at];
  while (text.length < LEAST_LETTERS && at + 1 < words.length) {
    at += 1;
    text += ` ${words[at]}`;
  }
  return text.slice(0, MOST_LETTERS).toLowerCase();
}
