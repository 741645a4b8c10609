// Reads, cleans and enriches a folder as `communique index` does; with a second path, writes the documents there.
import fs from "node:fs";
import path from "node:path";
import { finished } from "node:stream/promises";
import { pathToFileURL } from "node:url";
import { root } from "../prepare.mjs";

const [articles = "", documents] = process.argv.slice(2);
const importBuilt = (file) =>
  import(pathToFileURL(path.join(root, "indexer/dist", file)).href);
const { toCorpusArticles } = await importBuilt("workers/corpus-articles.js");
const { toSearchDocument } = await importBuilt("load/to-search-document.js");
const { loadKnowledge } = await importBuilt("knowledge/load-knowledge.js");
const { conceptMatcher } = loadKnowledge({ ownFolder: null });

const out = documents === undefined ? null : fs.createWriteStream(documents);
for await (const outcome of toCorpusArticles([articles], {
  today: new Date().toISOString().slice(0, 10),
  learn: true,
})) {
  if (!outcome.ok || out === null) continue;
  const document = toSearchDocument(outcome.value, conceptMatcher);
  const line = `${JSON.stringify(document)}\n`;
  if (!out.write(line)) await new Promise((done) => out.once("drain", done));
}
if (out !== null) {
  out.end();
  await finished(out);
}
