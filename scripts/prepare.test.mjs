import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { WEB_SOURCES, root } from "./prepare.mjs";

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

test.each(["start.mjs", "communique.mjs", "build.mjs", "test.mjs"])(
  "%s tells an old Node what is needed",
  (name) => {
    const old =
      'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.4"}})';
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", old, script(name)],
      { encoding: "utf8" },
    );
    expect(status).toBe(2);
    expect(stderr).toContain("Node 18.20.4 is too old, 20.19 or newer");
    expect(stderr).toContain("https://nodejs.org");
  },
);

/** Of a file of the web's or the indexer's: the file of the indexer's that an import leads to, or null. */
function toIndexerFile(imported, file) {
  const shared = /^@communique\/indexer\/(.+)$/.exec(imported)?.[1];
  if (shared === "search-document" || shared?.includes("/"))
    return path.join(root, "indexer/src", `${shared}.ts`);
  if (shared === "corpus-document")
    return path.join(root, "indexer/src/corpus/corpus-document.ts");
  const isOwn = imported.startsWith(".") && file.includes("/indexer/src/");
  return isOwn ? path.resolve(path.dirname(file), imported) : null;
}

test("pages are built again when anything changes that they import of the indexer", () => {
  const waiting = fs
    .readdirSync(path.join(root, "web"), { recursive: true })
    .filter(
      (name) =>
        /\.tsx?$/.test(name) && !/node_modules|\.next|e2e|\.test\./.test(name),
    )
    .map((name) => path.join(root, "web", name));
  const found = new Set();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const text = fs.readFileSync(file, "utf8");
    // `} from "@communique/indexer/search/facets";`; types leave nothing in the build.
    for (const [statement, imported] of text.matchAll(
      /^(?:import|export) [^;]*?from "([^"]+)";/gm,
    )) {
      const next = toIndexerFile(imported, file);
      if (
        next === null ||
        found.has(next) ||
        /^(import|export) type /.test(statement)
      )
        continue;
      found.add(next);
      waiting.push(next);
    }
  }
  const names = [...found].map((file) => path.relative(root, file));
  expect(names.length).toBeGreaterThan(20);
  const isBuiltFrom = (name) =>
    WEB_SOURCES.some(
      (source) => name === source || name.startsWith(`${source}/`),
    );
  expect(names.filter((name) => !isBuiltFrom(name))).toEqual([]);
});
