import { fail, ok, type Finding } from "./finding.ts";

/** As in package.json, "engines". */
export const OLDEST_NODE = "20.19";

/** Whether this Node is new enough; version as `20.19.5`. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
    ? ok("node", version)
    : fail(
        "node",
        `${version} is too old`,
        `install Node ${OLDEST_NODE} or newer from https://nodejs.org`,
      );
}
