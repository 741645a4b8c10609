// Stands in for file-process.ts: ends with a task that has a file of this name, as the system ends what takes too much.
import workerpool from "workerpool";
import { writeSpool } from "../dist/processes/spool.js";

async function* toSpooled(files) {
  for (const [at, file] of files.entries()) {
    if (file.path.includes("deadly")) process.kill(process.pid, "SIGKILL");
    yield { at, outcome: { ok: true, value: file.path }, isLast: true };
  }
}

workerpool.worker({
  sample: ({ path }) => {
    if (path === "deadly") process.kill(process.pid, "SIGKILL");
    return [{ source: path, pages: 1, sample: [] }];
  },
  spool: async ({ files, to }) => {
    const [first] = files;
    if (first.path === "own.json")
      return { ok: false, problem: "own.json: not JSON", remedy: "Mend it." };
    await writeSpool(to, toSpooled(files));
    return { ok: true };
  },
});
