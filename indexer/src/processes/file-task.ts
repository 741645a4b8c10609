import type { EnrichOptions } from "../enrich/enrich.ts";
import type { LearnedSource } from "../learn/line-tally.ts";
import type { FileSample } from "../learn/sample-pages.ts";
import type { FileDocument } from "../load/file-documents.ts";
import type { KnownPages } from "../load/known-pages.ts";
import type { SourceFile } from "../read/list-files.ts";

/** How a process works, told with every task. */
export interface ProcessSetup extends EnrichOptions {
  readonly threads: number;
  /** The user's own knowledge; null: none. */
  readonly knowledgeDir: string | null;
}

/** Files to make documents of. */
export interface SpoolTask extends ProcessSetup {
  readonly files: readonly SourceFile[];
  /** Of each the pages that are in the index. */
  readonly known: readonly KnownPages[];
  /** The lines that recur in their sources. */
  readonly learned: ReadonlyMap<string, LearnedSource>;
  /** Where the documents are written (spool.ts). */
  readonly to: string;
}

/** A document, or why there is none, as it is written: its file by its place among the task's. */
export interface SpooledDocument extends Omit<FileDocument, "source"> {
  readonly at: number;
}

/** Done, or what the user has to mend: an error's class does not survive the way between processes. */
export type SpoolAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly problem: string; readonly remedy: string };

/** What a process can do. */
export interface FileWork {
  readonly sample: (file: SourceFile) => Promise<readonly FileSample[]>;
  readonly spool: (task: SpoolTask) => Promise<SpoolAnswer>;
}
