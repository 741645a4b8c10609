import type { Command } from "commander";
import type { BackupFlags } from "./backup.ts";
import type { CommandContext } from "./command-context.ts";
import { toCount } from "./options.ts";
import type { RestoreFlags } from "./restore.ts";

/** Adds the commands that write and read backups. */
export function addBackupCommands(
  program: Command,
  toContext: () => CommandContext,
): void {
  program
    .command("backup")
    .description(
      "write the engine's index, and what is known of its files, into one file",
    )
    .argument(
      "<file>",
      "the file to write; in a folder it is named for the moment",
    )
    .option("--force", "replace a file of that name", false)
    .option(
      "--keep <number>",
      "in a folder: keep so many backups, the newest, and remove the others",
      toCount,
    )
    .action(async (file: string, flags: BackupFlags) => {
      const { backup } = await import("./backup.ts");
      process.exitCode = await backup(file, flags, toContext());
    });

  program
    .command("restore")
    .description("make the embedded engine's index anew from a backup")
    .argument("<file>", "a file that backup wrote")
    .option("--force", "replace the index that is there", false)
    .action(async (file: string, flags: RestoreFlags) => {
      const { restore } = await import("./restore.ts");
      process.exitCode = await restore(file, flags, toContext());
    });
}
