// Brings a checkout to where it can run: right Node, packages installed, indexer and web built. Each step is left out
// when nothing has changed since it was last done. Plain JavaScript, since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "..",
);

/** Ends the process with one sentence and a remedy. */
export function fail(problem, remedy, code = 1) {
  process.stderr.write(`communique: ${problem}\n  ${remedy}\n`);
  process.exit(code);
}

/** Runs a program; its output goes to stderr, so that stdout holds nothing but results. */
export function run(
  program,
  args,
  { what, remedy, cwd = root, env = process.env },
) {
  const { status, error } = spawnSync(program, args, {
    cwd,
    env,
    stdio: ["ignore", 2, 2],
  });
  if (error !== undefined) fail(`${what} failed: ${error.message}`, remedy);
  if (status !== 0) fail(`${what} failed (exit code ${status})`, remedy);
}

export function install() {
  const lock = path.join(root, "package-lock.json"),
    installed = path.join(root, "node_modules/.package-lock.json");
  // npm writes its own copy of the lockfile last: a newer one means that everything in it is there.
  if (
    fs.existsSync(installed) &&
    fs.statSync(installed).mtimeMs >= fs.statSync(lock).mtimeMs
  )
    return;
  process.stderr.write("installing packages …\n");
  run(
    process.platform === "win32" ? "npm.cmd" : "npm",
    ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      what: "npm ci",
      remedy: "Check the network, then run it again.",
    },
  );
}

/** SHA-256 over names and contents of the files below the given paths. */
function hashOf(paths, ignored) {
  const hash = createHash("sha256");
  const visit = (file) => {
    if (ignored.some((pattern) => pattern.test(file))) return;
    const entry = fs.statSync(file);
    if (entry.isDirectory())
      for (const name of fs.readdirSync(file).sort())
        visit(path.join(file, name));
    else
      hash
        .update(path.relative(root, file))
        .update("\0")
        .update(fs.readFileSync(file));
  };
  for (const each of paths) visit(path.join(root, each));
  return hash.digest("hex");
}

/** Builds unless the stamp beside the result says that it was built from just these sources. */
function build({ name, sources, ignored = [], stamp, make }) {
  const file = path.join(root, stamp),
    hash = hashOf(["package-lock.json", "tsconfig.json", ...sources], ignored);
  if (fs.existsSync(file) && fs.readFileSync(file, "utf8") === hash) return;
  process.stderr.write(`building the ${name} …\n`);
  fs.rmSync(file, { force: true });
  make(hash);
  fs.writeFileSync(file, hash);
}

const RESOLVE = "Mend the error above, or get a clean checkout.";

export function buildIndexer() {
  build({
    name: "indexer",
    sources: [
      "indexer/src",
      "indexer/package.json",
      "indexer/tsconfig.build.json",
    ],
    ignored: [/\.test\.ts$/],
    stamp: "indexer/dist/.built-from",
    make: () => {
      fs.rmSync(path.join(root, "indexer/dist"), {
        recursive: true,
        force: true,
      });
      run(
        process.execPath,
        [
          "node_modules/typescript/bin/tsc",
          "-p",
          "indexer/tsconfig.build.json",
        ],
        { what: "building the indexer", remedy: RESOLVE },
      );
    },
  });
}

/** What pages are built of; of the indexer, all that they import. */
export const WEB_SOURCES = [
  "web",
  "scripts/pack-static.mjs",
  "indexer/src/search-document.ts",
  "indexer/src/character-kinds.ts",
  "indexer/src/corpus/corpus-document.ts",
  "indexer/src/search",
  "indexer/src/concepts",
  "indexer/src/knowledge/concept-schema.ts",
  "indexer/src/knowledge/fold.ts",
  "indexer/src/enrich/function-words.ts",
];

export function buildWeb() {
  build({
    name: "web app",
    sources: WEB_SOURCES,
    ignored: [
      /[\\/]\.next$/,
      /[\\/]web[\\/]dist$/,
      /[\\/]node_modules$/,
      /[\\/]e2e$/,
      /\.test\.tsx?$/,
      /tsbuildinfo$/,
      /next-env\.d\.ts$/,
    ],
    stamp: "web/.next/.built-from",
    make: (hash) => {
      fs.rmSync(path.join(root, "web/dist"), { recursive: true, force: true });
      run(
        process.execPath,
        ["node_modules/typescript/bin/tsc", "-p", "web/server/tsconfig.json"],
        { what: "building the web server", remedy: RESOLVE },
      );
      run(
        process.execPath,
        [path.join(root, "node_modules/next/dist/bin/next"), "build"],
        {
          what: "building the web app",
          remedy: RESOLVE,
          cwd: path.join(root, "web"),
          env: {
            ...process.env,
            NODE_ENV: "production",
            NEXT_TELEMETRY_DISABLED: "1",
            // The same sources are the same build, wherever they lie.
            BUILD_ID: hash.slice(0, 20),
          },
        },
      );
      run(
        process.execPath,
        ["scripts/pack-static.mjs", path.join(root, "web/.next/static")],
        { what: "packing the files of the pages", remedy: RESOLVE },
      );
    },
  });
}

/** Hands over to the built command line, in this process: Ctrl-C and exit codes need no forwarding. */
export async function runCommand(args) {
  // npm changes into the project; relative paths are meant from where the user stands.
  const folder = process.env.INIT_CWD;
  if (folder !== undefined && fs.existsSync(folder)) process.chdir(folder);
  process.argv = [
    process.argv[0],
    path.join(root, "indexer/dist/cli.js"),
    ...args,
  ];
  await import(new URL("../indexer/dist/cli.js", import.meta.url));
}
