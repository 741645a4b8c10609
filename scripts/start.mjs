import {
  buildIndexer,
  buildWeb,
  checkNode,
  install,
  runCommand,
} from "./prepare.mjs";

checkNode();
install();
buildIndexer();
buildWeb();
await runCommand(["start"]);
