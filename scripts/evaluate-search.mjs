import "./check-node.mjs";

// Measures the search: npm run evaluate:search -- [--data FOLDER] [--data-dir FOLDER] [--limit N] [--json]
void import("./prepare.mjs").then(({ buildIndexer, install }) => {
  install();
  buildIndexer();
  // npm changes into the project; relative paths are meant from where the user stands.
  const folder = process.env.INIT_CWD;
  if (folder !== undefined) process.chdir(folder);
  return import("../indexer/dist/evaluation/evaluate-search.js");
});
