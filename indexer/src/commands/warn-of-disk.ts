import { checkDisk, readDiskUse } from "../doctor/check-disk.ts";
import { toDataPaths } from "../engine/data-folder.ts";
import type { ReportOutput } from "../load/report-output.ts";
import type { Settings } from "../settings.ts";

/** Says before a run that the disk of the embedded engine has no room for what may come; the run decides. */
export async function warnOfDisk(
  settings: Settings,
  out: Pick<ReportOutput, "tell">,
): Promise<void> {
  if (settings.engineHosts.length > 0) return;
  const use = await readDiskUse(toDataPaths(settings.dataDir)).catch(
    () => null,
  );
  if (use === null) return;
  const { level, words, remedy } = checkDisk(use);
  if (level === "fail")
    out.tell(`little room on the disk: ${words}; to mend: ${remedy}`, {
      event: "disk",
      words,
      remedy,
    });
}
