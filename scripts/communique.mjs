import "./check-node.mjs";

// Imported only now: a Node that is too old could not even read it.
void import("./prepare.mjs").then(({ buildIndexer, install, runCommand }) => {
  install();
  buildIndexer();
  return runCommand(process.argv.slice(2));
});
