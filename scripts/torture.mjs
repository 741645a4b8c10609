// Kills fifty indexing runs at random moments and compares what is left with an undisturbed run: npm run test:torture
import "./check-node.mjs";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { buildIndexer, install, root } from "./prepare.mjs";

install();
buildIndexer();
const { status } = spawnSync(
  path.join(root, "node_modules/.bin/vitest"),
  ["run", "--project", "integration", "indexer/test/killed-runs.test.ts"],
  { cwd: root, stdio: "inherit", env: { ...process.env, TORTURE: "1" } },
);
process.exitCode = status ?? 1;
