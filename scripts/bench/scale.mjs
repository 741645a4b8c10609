// How far one machine goes: npm run bench:scale -- --data FOLDER --data-dir FOLDER
// Corpora of several sizes are indexed, served, changed and built anew; then settings of the engine are compared. What
// is done is kept in the data folder, and a run that was stopped goes on there (docs/scale.md).
import "../check-node.mjs";

const { buildIndexer, buildWeb, install } = await import("../prepare.mjs");
install();
buildIndexer();
buildWeb();
// Imported only now: it needs what is installed.
const { runScale } = await import("./scale/run.mjs");
process.exitCode = await runScale(process.argv.slice(2));
