import type { Changes } from "./plan-changes.ts";
import type { RunReport } from "./run-report.ts";

/** At most this many files are named one by one. */
const MOST_NAMED = 50;

/** Says what a run would do that builds a new index. */
export function tellRebuild(
  report: RunReport,
  reason: string,
  files: number,
): void {
  report.tell(
    `would build the index anew from ${files.toLocaleString("en")} files: ${reason}`,
    { event: "would-rebuild", reason, files },
  );
}

/** Says that a new index is being built, or gone on with. */
export function tellBuilding(
  report: RunReport,
  reason: string,
  isResumed: boolean,
): void {
  report.tell(
    isResumed
      ? `going on with the index that is being built: ${reason}`
      : `building the index anew: ${reason}`,
    { event: "rebuilding", reason, resumed: isResumed },
  );
}

/** Says what a run would do that brings the index up to date. */
export function tellUpdate(
  report: RunReport,
  { changed, removed }: Pick<Changes, "changed" | "removed">,
): void {
  const name = (paths: readonly string[], what: string) => {
    for (const path of paths.slice(0, MOST_NAMED))
      report.tell(`${path}: would be ${what}`, {
        event: `would-be-${what}`,
        path,
      });
  };
  name([...changed.keys()], "read");
  name(removed, "removed");
  report.tell(`would read ${changed.size} files and remove ${removed.length}`, {
    event: "would-update",
    read: changed.size,
    removed: removed.length,
  });
}
