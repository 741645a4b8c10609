import { execFileSync } from "node:child_process";

/**
 * Mounts a file system in memory at a folder, or makes one that is there already another size.
 *
 * @param options of mount's, `size=14m`
 * @returns whether it could: only root may
 */
export function mountMemory(folder: string, options: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

export const unmount = (folder: string): unknown =>
  execFileSync("umount", [folder]);
