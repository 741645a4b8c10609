import { readDatabaseVersion, type DataPaths } from "../engine/data-folder.ts";
import { ENGINE_VERSION } from "../engine/engine-version.ts";
import { fail, ok, type Finding } from "./finding.ts";

/** Whether the database is of this engine's version; another's is never touched. */
export async function checkDatabase({ database }: DataPaths): Promise<Finding> {
  const version = await readDatabaseVersion(database);
  if (version === null) return ok("database", "is made at the first start");
  return version === ENGINE_VERSION
    ? ok("database", `of Meilisearch ${version}`)
    : fail(
        "database",
        `${database} is of Meilisearch ${version}, this is ${ENGINE_VERSION}`,
        "give --replace-database to index or start: it is moved aside, and a new one made from your articles",
      );
}
