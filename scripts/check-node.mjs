// Plain old syntax only, and no imports: a Node that is too old must get as far as reading this.
var OLDEST = [20, 19];
var version = process.versions.node.split(".").map(Number);
if (
  version[0] < OLDEST[0] ||
  (version[0] === OLDEST[0] && version[1] < OLDEST[1])
) {
  process.stderr.write(
    "communique: Node " +
      process.versions.node +
      " is too old, " +
      OLDEST.join(".") +
      " or newer is needed\n  Install a newer Node from https://nodejs.org or with your version manager.\n",
  );
  process.exit(2);
}
