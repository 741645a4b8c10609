// Many readers at a time, on an index of a real size: npm run bench -- readers --data FOLDER --data-dir FOLDER
// Readers type with human pauses; then one client floods the site; then comes a crowd without pauses; then it goes. All
// against the whole of `npm start`, each reader from an address of its own. Answers are timed in this process: it needs
// a part of the machine itself, which is told.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildWeb } from "../prepare.mjs";
import { bringReaders } from "./readers/bring-readers.mjs";
import { toAddress } from "./readers/client.mjs";
import { findChild, watchProcesses } from "./readers/processes.mjs";
import { HUMAN } from "./readers/reader.mjs";
import { createTally, findRecovery } from "./readers/tally.mjs";
import { tellPhase } from "./readers/tell.mjs";
import { createRandom, readTexts } from "./readers/texts.mjs";
import { serve } from "./serve.mjs";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    records: { type: "string", default: "60000" },
    "data-dir": { type: "string" },
    readers: { type: "string", default: "200" },
    minutes: { type: "string", default: "1" },
    // Seconds that a reader looks at results, from and to.
    reading: { type: "string", default: "3,8" },
    crowd: { type: "string", default: "2000" },
    // Seconds of flood, of crowd, and after it; 0 leaves them out.
    overload: { type: "string", default: "20" },
    // A reverse proxy's address, which the readers go to, and the port that it goes to.
    through: { type: "string" },
    port: { type: "string" },
    json: { type: "string" },
  },
});

const FLOOD = fileURLToPath(new URL("readers/flood.mjs", import.meta.url));
const FLOOD_CONNECTIONS = 50;
const CROWD = fileURLToPath(new URL("readers/crowd.mjs", import.meta.url));
const SEED = 54_000;
/** Readers come one after the other within a minute. */
const RAMP_MS = 60_000;
/** The first one's is 10.0.0.1; that of the flood comes before. */
const FIRST_ADDRESS = 1;

const overload = Number(values.overload);
const pauses = {
  ...HUMAN,
  reading: values.reading.split(",").map((each) => Number(each) * 1_000),
};
let tally = createTally();

/** Measures readers and processes for some seconds. */
async function phase(name, seconds, pids, during = async () => ({})) {
  process.stderr.write(`${name} …\n`);
  tally = createTally();
  const watched = watchProcesses(pids);
  const [, more] = await Promise.all([sleep(seconds * 1_000), during()]);
  const result = { name, ...tally.end(), processes: watched(), ...more };
  process.stdout.write(tellPhase(result));
  return result;
}

/** Runs others beside the readers; gives back what they met. */
async function run(file, args) {
  const child = spawn(process.execPath, [file, ...args.map(String)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [words] = await Promise.all([text(child.stdout), once(child, "exit")]);
  return JSON.parse(words);
}

function readEngine(dataDir) {
  const words = (name) =>
    fs.readFileSync(path.join(dataDir, name), "utf8").trim();
  return { ...JSON.parse(words("engine.json")), key: words("master-key") };
}

buildWeb();
const server = await serve({
  data: values.data,
  records: Number(values.records),
  dataDir: values["data-dir"],
  port: values.port && Number(values.port),
  env: { TRUST_PROXY: "127.0.0.1" },
});
const site = values.through ?? server.address;
const leave = new AbortController();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "communique-readers-"));
try {
  const engine = readEngine(server.dataDir);
  const { articles, texts } = await readTexts(engine, createRandom(SEED));
  const pids = {
    web: findChild(server.pid, ["next", "serve.js"]),
    engine: engine.pid,
    bench: process.pid,
  };
  const readers = Number(values.readers);
  const typed = path.join(folder, "texts.json");
  fs.writeFileSync(typed, JSON.stringify(texts));
  process.stdout.write(`${articles} articles, ${readers} readers\n`);
  const gone = bringReaders(readers, {
    site,
    texts,
    pauses,
    signal: leave.signal,
    rampMs: RAMP_MS,
    firstAddress: FIRST_ADDRESS,
    note: (each) => tally.note(each),
  });
  const phases = [await phase("coming", RAMP_MS / 1_000, pids)];
  const steady = await phase("reading", Number(values.minutes) * 60, pids);
  phases.push(steady);
  if (overload > 0) {
    phases.push(
      await phase("one client floods", overload, pids, async () => ({
        flood: await run(FLOOD, [
          site,
          overload,
          toAddress(0),
          FLOOD_CONNECTIONS,
        ]),
      })),
      await phase("a crowd", overload, pids, async () => ({
        crowd: await run(CROWD, [site, overload, values.crowd, typed]),
      })),
    );
    const after = await phase("the crowd is gone", overload, pids);
    phases.push({
      ...after,
      recoveredAfter: findRecovery(after.hitsBySecond, {
        normalMs: steady.kinds.hits.p50,
      }),
    });
    process.stdout.write(`as before after ${phases.at(-1).recoveredAfter} s\n`);
  }
  leave.abort();
  await gone;
  if (values.json !== undefined)
    fs.writeFileSync(
      values.json,
      `${JSON.stringify({ articles, readers, phases }, null, 2)}\n`,
    );
  if (steady.errors > 0) process.exitCode = 1;
} finally {
  leave.abort();
  fs.rmSync(folder, { recursive: true, force: true });
  await server.stop();
}
