import type { SourceFile } from "../read/list-files.ts";

/** Files that are read in one go: those of a folder of pages are small, an archive is one by itself. */
const BUNDLE = { bytes: 8_000_000, files: 500 };

/** Files in their order, a few small ones together. */
export function toBundles(
  files: Iterable<SourceFile>,
  { bytes: mostBytes, files: mostFiles } = BUNDLE,
): SourceFile[][] {
  const bundles: SourceFile[][] = [];
  let bundle: SourceFile[] = [],
    bytes = 0;
  for (const file of files) {
    if (
      bundle.length > 0 &&
      (bytes + file.bytes > mostBytes || bundle.length >= mostFiles)
    ) {
      bundles.push(bundle);
      bundle = [];
      bytes = 0;
    }
    bundle.push(file);
    bytes += file.bytes;
  }
  if (bundle.length > 0) bundles.push(bundle);
  return bundles;
}
