// What has been measured, a file for each step, so that a run that was stopped goes on where it was.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

/** The machine and the programs, as far as figures depend on them. */
const readMachine = () => ({
  processors: os.availableParallelism(),
  model: os.cpus()[0]?.model ?? "",
  memoryBytes: os.totalmem(),
  platform: `${os.platform()} ${os.arch()}`,
  node: process.version,
});

/** Writes a file at once or not at all. */
export function writeWhole(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const part = `${file}.${process.pid}.part`;
  const opened = fs.openSync(part, "w");
  fs.writeFileSync(opened, text);
  fs.fsyncSync(opened);
  fs.closeSync(opened);
  fs.renameSync(part, file);
}

/** The results in a folder. */
export function openResults(folder) {
  const fileOf = (step) => path.join(folder, `${step}.json`);
  return {
    /** What a step gave; null where it is not done. */
    read: (step) => {
      const file = fileOf(step);
      return fs.existsSync(file)
        ? JSON.parse(fs.readFileSync(file, "utf8")).result
        : null;
    },

    write: (step, result) =>
      writeWhole(
        fileOf(step),
        `${JSON.stringify(
          {
            step,
            finished: new Date().toISOString(),
            machine: readMachine(),
            result,
          },
          null,
          2,
        )}\n`,
      ),

    /** On which machines and when the steps were done. */
    readRuns: (steps) =>
      steps
        .map(fileOf)
        .filter((file) => fs.existsSync(file))
        .map((file) => JSON.parse(fs.readFileSync(file, "utf8")))
        .map(({ finished, machine }) => ({ finished, machine })),
  };
}
