import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import type { KeysFlags } from "./keys.ts";

/** Adds the commands that make, write and replace the engine's keys. */
export function addKeyCommands(
  program: Command,
  toContext: () => CommandContext,
): void {
  program
    .command("rotate-keys")
    .description(
      "give the embedded engine a new master key: all keys that were made of the old one open nothing any more",
    )
    .action(async () => {
      const { rotateKeys } = await import("./keys.ts");
      process.exitCode = await rotateKeys(toContext());
    });

  program
    .command("keys")
    .description(
      "write the keys of a server into a folder: the engine's, the indexer's and the web server's, and the readers' password; what is there is kept",
    )
    .requiredOption("--dir <folder>", "the folder")
    .option("--rotate", "make new keys; the password is kept", false)
    .action(async (flags: KeysFlags) => {
      const { keys } = await import("./keys.ts");
      process.exitCode = await keys(flags, { stderr: process.stderr });
    });

  program
    .command("grant-keys")
    .description(
      "make the indexer's and the web server's key in the engine at MEILI_HOST, with its master key",
    )
    .action(async () => {
      const { grantKeys } = await import("./keys.ts");
      process.exitCode = await grantKeys(toContext());
    });
}
