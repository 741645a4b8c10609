// The entry of an indexer process that reads files: it is given one task after the other, and ends with its parent.
import workerpool from "workerpool";
import { IndexerError } from "../errors.ts";
import { LearnedLines } from "../learn/learned-lines.ts";
import { sampleFile } from "../learn/sample-pages.ts";
import { toFileDocuments } from "../load/file-documents.ts";
import { Workers } from "../workers/workers.ts";
import type {
  FileWork,
  ProcessSetup,
  SpooledDocument,
  SpoolTask,
} from "./file-task.ts";
import { writeSpool } from "./spool.ts";

// Ctrl-C goes to all processes of a terminal: it is for the parent to say when this one ends.
process.on("SIGINT", () => {});

let workers: Workers | null = null;

/** The same for all tasks of a run. */
const openWorkers = (setup: ProcessSetup): Workers =>
  (workers ??= new Workers(setup));

async function* toSpooled({
  files,
  known,
  learned,
  ...setup
}: SpoolTask): AsyncGenerator<SpooledDocument> {
  const places = new Map(files.map((file, at) => [file, at]));
  const { today, yearRules } = setup;
  for await (const { source, ...document } of toFileDocuments(
    files,
    openWorkers(setup),
    {
      today,
      yearRules,
      learned: new LearnedLines(learned),
      knownOf: async (file) =>
        known[places.get(file) ?? -1] ?? new Map<string, string>(),
    },
  ))
    yield { ...document, at: places.get(source) ?? 0 };
}

const work: FileWork = {
  sample: (file) => sampleFile(file),
  spool: async (task) => {
    try {
      await writeSpool(task.to, toSpooled(task));
      return { ok: true };
    } catch (error) {
      if (!(error instanceof IndexerError)) throw error;
      return { ok: false, problem: error.message, remedy: error.remedy };
    }
  },
};

workerpool.worker({ ...work });
