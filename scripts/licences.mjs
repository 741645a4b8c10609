// Lists the licences of all packages that run in production, from the lockfile: npm run licences writes
// docs/licences.md, with --check it only says whether that is up to date.
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const LIST = path.join(root, "docs/licences.md");

/** Licences that ask for no more than their text and the authors' names. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Zlib",
]);

/** What asks for more, and why it may be used nevertheless: by the beginning of its name. */
const EXCEPTIONS = [
  {
    name: "@img/sharp-",
    licence: "LGPL-3.0-or-later",
    why: "libvips, a shared library as its makers built it, which Next brings along and no page uses",
  },
  {
    name: "caniuse-lite",
    licence: "CC-BY-4.0",
    why: "data about browsers, used while building; by caniuse.com",
  },
];

/** Those that the lockfile does not tell, or in no SPDX name. */
const TOLD_ELSEWHERE = new Map([
  // licenses: [{ type: "Apache-2.0" }] in its package.json, and the text in LICENSE.
  ["hogan.js", "Apache-2.0"],
  ["mkdirp@0.3.0", "MIT"],
]);

/** `node_modules/a/node_modules/@b/c` is `@b/c`. */
const toName = (place) => place.slice(place.lastIndexOf("node_modules/") + 13);

/** Packages of the lockfile that production has, by name and version. */
export function readPackages(lock) {
  const found = new Map();
  for (const [place, { version, license, dev, link, name }] of Object.entries(
    lock.packages,
  )) {
    if (!place.includes("node_modules/") || link || dev) continue;
    const called = name ?? toName(place);
    const licence =
      TOLD_ELSEWHERE.get(`${called}@${version}`) ??
      TOLD_ELSEWHERE.get(called) ??
      license ??
      null;
    found.set(`${called} ${version}`, { name: called, version, licence });
  }
  return [...found.values()].sort((a, b) =>
    a.name < b.name || (a.name === b.name && a.version < b.version) ? -1 : 1,
  );
}

/** Whether a package may be used: `(MIT OR GPL-2.0)`, `MIT AND Apache-2.0`. */
export function isAllowed({ name, licence }) {
  if (licence === null) return false;
  const isFine = (one) =>
    ALLOWED.has(one) ||
    EXCEPTIONS.some(
      (each) => name.startsWith(each.name) && each.licence === one,
    );
  return licence
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((one) => isFine(one.trim())));
}

/** The list as Markdown, by licence. */
export function toList(packages) {
  const byLicence = new Map();
  for (const each of packages)
    byLicence.set(each.licence, [...(byLicence.get(each.licence) ?? []), each]);
  const parts = [...byLicence]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([licence, of]) =>
        `## ${licence}\n\n${of.map(({ name, version }) => `- ${name} ${version}`).join("\n")}\n`,
    );
  const exceptions = EXCEPTIONS.map(
    ({ name, licence, why }) => `- ${name}…: ${licence}; ${why}\n`,
  ).join("");
  return `# Licences

What Communiqué runs with, from the lockfile: \`npm run licences\` writes this list, and a
test fails where it is out of date or a licence is not on the list of those allowed
(\`scripts/licences.mjs\`). Communiqué itself is under the [MIT licence](../LICENSE), and so
is Meilisearch. Allowed nevertheless:

${exceptions}
${parts.join("\n")}`;
}

function main() {
  const { values } = parseArgs({ options: { check: { type: "boolean" } } });
  const lock = JSON.parse(
    fs.readFileSync(path.join(root, "package-lock.json"), "utf8"),
  );
  const packages = readPackages(lock);
  const list = toList(packages);
  for (const each of packages.filter((one) => !isAllowed(one))) {
    process.stderr.write(
      `${each.name} ${each.version}: ${each.licence ?? "no licence told"}\n`,
    );
    process.exitCode = 1;
  }
  if (!values.check) fs.writeFileSync(LIST, list);
  else if (fs.readFileSync(LIST, "utf8") !== list) {
    process.stderr.write("docs/licences.md is out of date: npm run licences\n");
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
