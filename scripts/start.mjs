import "./check-node.mjs";

// Imported only now: a Node that is too old could not even read it.
void import("./prepare.mjs").then(
  ({ buildIndexer, buildWeb, install, runCommand }) => {
    install();
    buildIndexer();
    buildWeb();
    return runCommand(["start", ...process.argv.slice(2)]);
  },
);
