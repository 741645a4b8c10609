import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder } from "./engine-fixture.ts";

/** Writes files into a new folder and returns it. */
export async function writeArticles(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await makeFolder("articles");
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return folder;
}

/** A short report that every stage accepts. */
export const report = (place: string, minister: string) =>
  `Ministers meet in ${place}

${place.toUpperCase()}, 12 March 2021 (Reuters) - Foreign Minister ${minister} held talks in ${place} on Friday about sanctions and the return of ambassadors, the ministry said in a statement.

The two delegations agreed to meet again before the summer, and neither side took questions from the reporters who had waited outside the building all morning.
`;
