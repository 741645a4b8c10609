import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = (name) => fileURLToPath(new URL(name, import.meta.url));

test.each(["start.mjs", "communique.mjs", "build.mjs", "test.mjs"])(
  "%s tells an old Node what is needed",
  (name) => {
    const old =
      'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.4"}})';
    const { status, stderr } = spawnSync(
      process.execPath,
      ["--import", old, script(name)],
      { encoding: "utf8" },
    );
    expect(status).toBe(2);
    expect(stderr).toContain("Node 18.20.4 is too old, 20.19 or newer");
    expect(stderr).toContain("https://nodejs.org");
  },
);
