import { buildIndexer, buildWeb, checkNode, install } from "./prepare.mjs";

checkNode();
install();
buildIndexer();
buildWeb();
