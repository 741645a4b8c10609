// Does the steps that are not done yet, one after the other, and writes down what they gave.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../prepare.mjs";
import { endLeftovers } from "./leftovers.mjs";
import { toPlan } from "./plan.mjs";
import { openResults, writeWhole } from "./results.mjs";
import { STEPS, toPlaces } from "./steps.mjs";
import { writeDocument } from "./write-document.mjs";

const USAGE = `Name a folder of JSON Lines files and one to keep things in:
  npm run bench:scale -- --data FOLDER --data-dir FOLDER
  --sizes 54000,250000,1000000  records
  --engines-size N              what is indexed into three engines, too; 0: nothing (the smallest size)
  --settings-size N             where the engine's settings are compared; 0: nowhere (the smallest size)
  --no-rebuild                  the largest size is not built anew
  --discard                     a size's corpus and index go when all of its steps are done
  --docs FILE                   where tables go (docs/scale.md), and plots beside it
`;

/** Of the results: those of another form cannot be shown beside others. */
const FORMAT = 1;

class UsageError extends Error {}

const tell = (text) => process.stderr.write(`${text}\n`);

function readNumbers(text) {
  const numbers = text.split(",").map(Number);
  if (numbers.some((each) => !Number.isSafeInteger(each) || each < 1))
    throw new UsageError(`--sizes ${text}: not whole numbers with commas`);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function readOptions(args) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        data: { type: "string" },
        "data-dir": { type: "string" },
        sizes: { type: "string", default: "54000,250000,1000000" },
        "engines-size": { type: "string" },
        "settings-size": { type: "string" },
        "no-rebuild": { type: "boolean", default: false },
        discard: { type: "boolean", default: false },
        docs: { type: "string", default: path.join(root, "docs/scale.md") },
      },
    }));
  } catch (error) {
    throw new UsageError(error.message);
  }
  const { data, "data-dir": dataDir } = values;
  if (data === undefined || dataDir === undefined)
    throw new UsageError("--data and --data-dir are needed");
  if (!fs.existsSync(data)) throw new UsageError(`${data}: not there`);
  const sizes = readNumbers(values.sizes);
  const oneOf = (flag) => {
    const size = Number(values[flag] ?? sizes[0]);
    if (size !== 0 && !sizes.includes(size))
      throw new UsageError(
        `--${flag} ${values[flag]}: not one of the sizes ${sizes.join(", ")}`,
      );
    return size || null;
  };
  return {
    data: path.resolve(data),
    dataDir: path.resolve(dataDir),
    docs: path.resolve(values.docs),
    isDiscarded: values.discard,
    plan: {
      sizes,
      enginesSize: oneOf("engines-size"),
      settingsSize: oneOf("settings-size"),
      isRebuiltAtMost: !values["no-rebuild"],
    },
  };
}

/** Refuses a data folder that belongs to another source, or to a run that is at work. */
function claim({ data, dataDir }) {
  const file = path.join(dataDir, "scale.json");
  const known = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, "utf8"))
    : null;
  if (
    known === null &&
    fs.existsSync(dataDir) &&
    fs.readdirSync(dataDir).length
  )
    throw new UsageError(`${dataDir}: holds something else; name a new folder`);
  if (known !== null && known.data !== data)
    throw new UsageError(
      `${dataDir}: was made of ${known.data}, not of ${data}; name another folder`,
    );
  if (known !== null && known.format !== FORMAT)
    throw new UsageError(
      `${dataDir}: measured by another version of this benchmark; name a new folder`,
    );
  if (known !== null && isBench(known.pid))
    throw new UsageError(`${dataDir}: process ${known.pid} is at work on it`);
  writeWhole(
    file,
    `${JSON.stringify({ format: FORMAT, data, pid: process.pid })}\n`,
  );
}

/** Whether a process is a run of this: its id may be another program's by now. */
function isBench(pid) {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return process.platform === "linux"
      ? fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("scale")
      : true;
  } catch {
    return false;
  }
}

/** Removes the corpus and the index of a size whose steps are all done. */
function discard(plan, size, { places, results }) {
  const isOpen = plan.some(
    (step) => step.size === size && results.read(step.name) === null,
  );
  if (isOpen) return;
  for (const place of [places.corpus, places.index, places.documents])
    fs.rmSync(place(size), { recursive: true, force: true });
}

function mustHave(corpus) {
  if (fs.existsSync(corpus)) return;
  throw new UsageError(
    `${corpus}: is gone, by --discard or by hand; remove that size's files from results, too, and all of it is measured again`,
  );
}

/** Does one step and keeps its result. */
async function runStep(step, label, context) {
  const { name, does, size } = step;
  const { results } = context;
  const missing = step.needs.find((each) => results.read(each) === null);
  if (missing !== undefined) {
    tell(`${label}: left out, since ${missing} is not done`);
    return;
  }
  if (does !== "corpus") mustHave(context.places.corpus(size));
  tell(`${label} …`);
  const result = await STEPS[does](step, {
    ...context,
    tell: (text) => tell(`${label}: ${text}`),
  });
  results.write(name, result);
}

/** Does the steps that are not done; one that fails keeps back only those that need it. */
async function runSteps(plan, context, { isDiscarded, show }) {
  const { results, signal } = context;
  for (const [at, step] of plan.entries()) {
    if (results.read(step.name) === null) {
      const label = `${at + 1} of ${plan.length}, ${step.name}`;
      signal.throwIfAborted();
      try {
        await runStep(step, label, context);
      } catch (error) {
        if (signal.aborted || error instanceof UsageError) throw error;
        tell(`${label} failed: ${error.stack}`);
      }
      await show();
    }
    if (isDiscarded) discard(plan, step.size, context);
  }
  return plan.every(({ name }) => results.read(name) !== null);
}

/** Runs all; the exit code. */
export async function runScale(args) {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => stop.abort());
  try {
    const options = readOptions(args);
    claim(options);
    const places = toPlaces(options.dataDir);
    const results = openResults(places.results);
    const { detectLanguage } =
      await import("../../../indexer/dist/enrich/detect-language.js");
    const { sizes } = options.plan;
    await endLeftovers([
      ...sizes.map(places.index),
      ...[1, 2, 3].map((at) => path.join(places.engines, `engine-${at}`)),
      places.settings,
    ]);
    const show = () =>
      writeDocument(options.docs, { plan: options.plan, results });
    const isDone = await runSteps(
      toPlan(options.plan),
      {
        data: options.data,
        places,
        results,
        languageOf: detectLanguage,
        signal: stop.signal,
      },
      { isDiscarded: options.isDiscarded, show },
    );
    await show();
    tell(
      isDone
        ? `written: ${options.docs}`
        : "some steps failed; run the same command again to try them once more",
    );
    return isDone ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) {
      tell(`bench:scale: ${error.message}\n${USAGE}`);
      return 2;
    }
    if (stop.signal.aborted) {
      tell("stopped; run the same command again to go on");
      return 1;
    }
    throw error;
  }
}
