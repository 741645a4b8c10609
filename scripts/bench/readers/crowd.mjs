// Readers in a process of their own, so that they don't slow the clock of those who are measured down. Started with the
// site, seconds, how many, and a file with what they type; writes JSON.
import fs from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { bringReaders } from "./bring-readers.mjs";
import { RESTLESS } from "./reader.mjs";
import { createTally } from "./tally.mjs";

/** Within this they come. */
const RAMP_MS = 2_000;
/** None of the addresses of those who are measured. */
const FIRST_ADDRESS = 1 << 20;

const [site, seconds, count, file] = process.argv.slice(2);
const tally = createTally();
const leave = new AbortController();
const gone = bringReaders(Number(count), {
  site,
  texts: JSON.parse(fs.readFileSync(file, "utf8")),
  pauses: RESTLESS,
  rampMs: RAMP_MS,
  firstAddress: FIRST_ADDRESS,
  note: tally.note,
  signal: leave.signal,
});
await sleep(Number(seconds) * 1_000);
const { hitsBySecond: _, ...met } = tally.end();
leave.abort();
await gone;
process.stdout.write(JSON.stringify(met), () => process.exit());
