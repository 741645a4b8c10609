import { buildIndexer, checkNode, install, runCommand } from "./prepare.mjs";

checkNode();
install();
buildIndexer();
await runCommand(process.argv.slice(2));
