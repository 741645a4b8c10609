// Builds what has changed. Options: --only=indexer or --only=web
import { parseArgs } from "node:util";
import { buildIndexer, buildWeb, checkNode, install } from "./prepare.mjs";

checkNode();
const { values } = parseArgs({ options: { only: { type: "string" } } });
install();
if (values.only !== "web") buildIndexer();
if (values.only !== "indexer") buildWeb();
