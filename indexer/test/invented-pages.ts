// Pages of an outlet in a language that no vocabulary knows: only other pages can tell its menu and slogan from the
// story.

export const MENU = ["Velm Torak", "Sunara Kel", "Ostivan Duro"];
/** Stands between two paragraphs of the story. */
export const SLOGAN = "Ona verdi, ona kasti.";

/** So many different words that two pages have no line in common. */
const SYLLABLES = "ka ve lo mi ru sa tel nor dis pan gor bel".split(" ");

const word = (seed: number) =>
  [seed, seed * 7 + 3, seed * 5 + 1]
    .map((at) => SYLLABLES[at % SYLLABLES.length] ?? "")
    .join("");

const sentence = (seed: number, words: number) => {
  const text = Array.from({ length: words }, (_, at) =>
    word(seed * 31 + at * at + at),
  ).join(" ");
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)} ${seed}.`;
};

/** The paragraphs of a story. */
export const inventedStory = (seed: number): readonly string[] =>
  [1, 2, 3].map((part) =>
    [sentence(seed * 10 + part, 11), sentence(seed * 10 + part + 5, 13)].join(
      " ",
    ),
  );

/** A page as a careless scraper saves it. */
export function inventedPage(seed: number): string {
  const [first = "", ...rest] = inventedStory(seed);
  return [
    ...MENU,
    "",
    sentence(seed * 10, 6).slice(0, -1),
    "",
    first,
    "",
    SLOGAN,
    "",
    ...rest.flatMap((line) => [line, ""]),
  ].join("\n");
}
