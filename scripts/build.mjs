// Builds what has changed. Options: --only=indexer or --only=web
import "./check-node.mjs";
import { parseArgs } from "node:util";
import { buildIndexer, buildWeb, install } from "./prepare.mjs";

const { values } = parseArgs({ options: { only: { type: "string" } } });
install();
if (values.only !== "web") buildIndexer();
if (values.only !== "indexer") buildWeb();
