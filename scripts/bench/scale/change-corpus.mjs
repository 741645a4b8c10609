// Gives some records of a corpus another text, in as few files as such a change would touch.
import fs from "node:fs";
import path from "node:path";
import { listLines } from "../corpus.mjs";
import { createRandom } from "../readers/texts.mjs";
import { joinSentences, shuffle, splitSentences } from "./vary-record.mjs";

/** Share of the records. */
export const CHANGED = 0.01;
/** Share of the files that they are in; of few files one. */
const CHANGED_FILES = 0.05;
const SEED = 1_000;

/**
 * Changes a hundredth of the records. Another edition gives them another text: what was changed before is changed again.
 *
 * @param size records of the corpus
 * @returns how many were changed, and in how many files
 */
export function changeCorpus(folder, { size, edition, languageOf }) {
  const names = listLines(folder);
  const files = names.slice(0, Math.ceil(names.length * CHANGED_FILES));
  const random = createRandom(SEED + edition);
  let changed = 0;
  for (const [at, name] of files.entries()) {
    const file = path.join(folder, name);
    const lines = fs.readFileSync(file, "utf8").trimEnd().split("\n");
    const wanted =
      Math.round((CHANGED * size * (at + 1)) / files.length) - changed;
    const step = Math.max(1, lines.length / wanted);
    for (let place = 0; Math.floor(place) < lines.length; place += step) {
      const line = Math.floor(place);
      lines[line] = changeRecord(lines[line], { edition, languageOf, random });
      changed += 1;
    }
    fs.writeFileSync(`${file}.new`, `${lines.join("\n")}\n`);
    fs.renameSync(`${file}.new`, file);
  }
  return { changed, files: files.length };
}

/** The title and the edition first, then the text in another order. */
function changeRecord(line, { edition, languageOf, random }) {
  const record = JSON.parse(line);
  const { text, title = "", lang } = record;
  if (typeof text !== "string") return line;
  const language = (lang ?? languageOf(text)).slice(0, 2);
  const sentences = shuffle(splitSentences(text, language), random);
  return JSON.stringify({
    ...record,
    text: joinSentences(
      [`${title} (${edition}).`, ...sentences],
      language,
      random,
    ),
  });
}
