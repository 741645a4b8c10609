import "./check-node.mjs";

// Finds the names that the engine must be told not to cut: npm run cut-names
void import("./prepare.mjs").then(({ buildIndexer, install }) => {
  install();
  buildIndexer();
  return import("../indexer/dist/training/find-cut-names.js");
});
