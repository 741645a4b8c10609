import "./check-node.mjs";

// Trains the models of the cleaning stage again: npm run train -- --data FOLDER [--check]
void import("./prepare.mjs").then(({ buildIndexer, install }) => {
  install();
  buildIndexer();
  return import("../indexer/dist/training/train-body-model.js");
});
