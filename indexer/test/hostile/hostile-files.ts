import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { MARKUP_ATTACKS } from "./markup-attacks.ts";
import { ADDRESS_ATTACKS, TEXT_ATTACKS } from "./text-attacks.ts";

/** A word that all texts of the corpus have. */
export const COMMON_WORD = "Helsinki";

/** Every attack on a text, by whatever place. */
const ATTACKS = [...MARKUP_ATTACKS, ...TEXT_ATTACKS];

/** Places of a record that an attack stands in; each record has another one in each. */
const PLACES = ["title", "text", "source", "date"] as const;

/** Different attacks: each of a text in each place of a record and as part of a page, each address in each of its places, the names and the shapes. */
export const countAttacks = () =>
  ATTACKS.length * (PLACES.length + 1) +
  ADDRESS_ATTACKS.length * 2 +
  FILE_NAMES.length +
  Object.keys(shapes()).length;

/** True sentences about one event, different enough in each article to be no version of another. */
const FACTS = [
  "Thirty-five states signed the Final Act of the Conference on Security and Cooperation in Europe in Helsinki on 1 August 1975.",
  "Leonid Brezhnev signed it for the Soviet Union, and Gerald Ford for the United States.",
  "Its ten principles speak of sovereign equality, of the inviolability of frontiers and of the respect for human rights.",
  "President Urho Kekkonen of Finland was the host of the conference in the Finlandia Hall.",
  "Helmut Schmidt and Erich Honecker sat side by side in the alphabetical order of the French names of their states.",
  "Canada signed as well, and so did the Holy See and the Republic of Cyprus.",
] as const;

const story = (at: number) => [
  ...FACTS.slice(at % FACTS.length),
  ...FACTS.slice(0, at % FACTS.length),
];

const pick = (list: readonly string[], at: number) =>
  list[at % list.length] ?? "";

/** Records as scrapers export them: their texts are no markup, whatever they look like. */
export function hostileRecords(): readonly Readonly<Record<string, string>>[] {
  return ATTACKS.map((title, at) => {
    const [first = "", ...rest] = story(at);
    return {
      id: `record-${at}`,
      title: `${title} ${COMMON_WORD} ${at}`,
      text: [
        first,
        `The paper of delegation ${at} said ${pick(ATTACKS, at + 31)} before the session of ${COMMON_WORD} closed.`,
        ...rest,
      ].join("\n\n"),
      url:
        at % 2 ? `https://news.example/${at}` : pick(ADDRESS_ATTACKS, at / 2),
      source: pick(ATTACKS, at + 67),
      date: at % 3 ? "1975-08-01" : `1975-08-01${pick(ATTACKS, at + 101)}`,
    };
  });
}

/** Attacks that stand in the body of one page. */
const PER_PAGE = 3;

/** A whole page, hostile in its head, its metadata and its body. */
function hostilePage(attacks: readonly string[], at: number): string {
  const address = inAttribute(pick(ADDRESS_ATTACKS, at));
  const title = `${pick(attacks, 0)} ${COMMON_WORD} page ${at}`;
  const entity = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: title,
    publisher: { name: pick(ATTACKS, at + 13) },
    datePublished: `1975-08-01 ${pick(ATTACKS, at + 29)}`,
    url: pick(ADDRESS_ATTACKS, at),
    ["__proto__"]: { polluted: true },
  };
  const notes = attacks.map(
    (attack) =>
      `<p>The note ${at} of ${COMMON_WORD} read ${attack} and was filed.</p>`,
  );
  return [
    `<!doctype html><html lang="en"><head><title>${inAttribute(title)}</title>`,
    `<meta property="og:site_name" content="${inAttribute(pick(ATTACKS, at + 7))}">`,
    `<link rel="canonical" href="${address}">`,
    `<script type="application/ld+json">${JSON.stringify(entity)}</script></head>`,
    `<body><article><h1>${title}</h1>`,
    ...story(at).map(
      (fact, place) =>
        `<p>${fact} Page ${at}, paragraph ${place}. <a href="${address}">more</a></p>${notes[place - 1] ?? ""}`,
    ),
    "</article></body></html>",
  ].join("\n");
}

const inAttribute = (text: string) => text.replaceAll('"', "&quot;");

/** Names of files that break out of a log line, an address, a table or a folder. */
const FILE_NAMES = [
  "\u001b[31mred.txt",
  "\u001b]0;pwned\u0007.txt",
  "line\nbreak.txt",
  "carriage\rreturn.txt",
  "tab\tname.txt",
  "c1\u009b31m.txt",
  "cod\u202etxt.exe.txt",
  "iso\u2067late.txt",
  "zero\u200bwidth.txt",
  "tag\u{e0041}.txt",
  "<img src=x onerror=window.__pwned=1>.txt",
  '"onmouseover="window.__pwned=1.txt',
  "'; rm -rf ~ ;'.txt",
  "$(touch pwned).txt",
  "`id`.txt",
  "| calc.txt",
  "=1+1.txt",
  "@SUM(1).txt",
  "--replace-database.txt",
  "-rf.txt",
  "..%2f..%2fetc%2fpasswd.txt",
  "..\\..\\windows.txt",
  "%00.txt",
  "%0d%0aX-Injected: 1.txt",
  "a#b#c.txt",
  "?q=x&y=z.txt",
  "__proto__.txt",
  "constructor.txt",
  "Rеuters.txt",
  "\u2028separator.txt",
] as const;

/** Pages whose shape is the attack. */
const shapes = (): Readonly<Record<string, string>> => {
  const text = story(3).join("\n\n");
  const paragraphs = story(2)
    .map((fact) => `<p>${fact}</p>`)
    .join("");
  const page = (head: string, body: string) =>
    `<html><head><title>${COMMON_WORD} shape</title>${head}</head><body>${body}</body></html>`;
  return {
    "deep.html": page(
      "",
      "<div>".repeat(100_000) + paragraphs + "</div>".repeat(100_000),
    ),
    "deep-inline.html": page("", "<b><i>".repeat(20_000) + paragraphs),
    "attribute.html": page(
      "",
      `<p title="${"x".repeat(2_000_000)}" class="${"a ".repeat(100_000)}">${FACTS[0]}</p>${paragraphs}`,
    ),
    "attributes.html": page(
      "",
      `<p ${Array.from({ length: 50_000 }, (_, at) => `data-a${at}=1`).join(" ")}>${FACTS[0]}</p>${paragraphs}`,
    ),
    "laughs.html": `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at + 1} "${`&lol${at || ""};`.repeat(10)}">`).join("")}]><html><body><p>&lol9;</p>${paragraphs}</body></html>`,
    "entity.html": `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body><h1>&e; ${COMMON_WORD}</h1>${paragraphs}</body></html>`,
    "nul.html": page("", `<scr\0ipt>window.__pwned=1</scr\0ipt>${paragraphs}`),
    "nul.txt": `${COMMON_WORD}\0in a text\n\n${text}\0`,
    "unclosed-script.html": page("", `${paragraphs}<script>window.__pwned=1`),
    "unclosed-comment.html": page("", `${paragraphs}<!-- <p>hidden`),
    "unclosed-attribute.html": page("", `${paragraphs}<a href="https://evil`),
    "long-line.txt": `${text}\n\n${"word ".repeat(200_000)}`,
    "long-word.txt": `${text}\n\n${"x".repeat(1_000_000)}`,
    "many-lines.txt": `${text}\n${"\n a".repeat(200_000)}`,
    "not-utf8.txt": `${text}\n\n\u00ff\u00fe`,
    "deep.json": "[".repeat(100_000) + "]".repeat(100_000),
    "proto.jsonl": `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"title":"${COMMON_WORD} prototypes","text":${JSON.stringify(text)}}`,
    "half.jsonl": `{"title":"${COMMON_WORD} half \\ud83d","text":${JSON.stringify(text).replace("Leonid", "\\ud800Leonid")},"source":"\\udc00 Post"}`,
    "broken.jsonl": `{"title":"\u001b[31m\u202e ${COMMON_WORD}"\n{"text":`,
  };
};

/**
 * Writes the corpus of hostile files into a folder that is there: what they say is made of the tables of attacks, so that
 * none of them lies in the repository.
 */
export async function writeHostileFiles(folder: string): Promise<void> {
  const pages = path.join(folder, "pages");
  await mkdir(pages);
  const all: Record<string, string> = {
    "records.jsonl": hostileRecords()
      .map((record) => JSON.stringify(record))
      .join("\n"),
    ...shapes(),
    ...Object.fromEntries(
      Array.from({ length: Math.ceil(ATTACKS.length / PER_PAGE) }, (_, at) => [
        `pages/${at}.html`,
        hostilePage(ATTACKS.slice(at * PER_PAGE, (at + 1) * PER_PAGE), at),
      ]),
    ),
    ...Object.fromEntries(
      FILE_NAMES.map((name, at) => [
        name.replaceAll("/", "%2f"),
        `${COMMON_WORD} file ${at}\n\n${story(at).join("\n\n")}\n\nThe file of number ${at} was kept in an archive of its own.`,
      ]),
    ),
    // What is rejected is told by its name.
    "too \u001b[31mshort\u202e.txt": "x",
    "no\u009b2Jthing.html": "<html></html>",
  };
  for (const [name, content] of Object.entries(all))
    await writeFile(path.join(folder, name), content);
}
