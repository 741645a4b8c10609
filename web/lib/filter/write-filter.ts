import { quoteValue } from "@communique/indexer/search/engine-filter";
import type { FilterTree, FilterValue } from "./filter-tree";

/** Writes a filter in the engine's form. A part that has parts of its own stands in brackets. */
export function writeFilter(tree: FilterTree): string {
  switch (tree.is) {
    case "and":
    case "or":
      return tree.parts
        .map(writePart)
        .join(tree.is === "and" ? " AND " : " OR ");
    case "not":
      return `NOT ${writePart(tree.part)}`;
    case "comparison":
      return `${tree.field} ${tree.by} ${writeValue(tree.value)}`;
    case "list":
      return `${tree.field} ${tree.isNegated ? "NOT IN" : "IN"} [${tree.values.map(writeValue).join(", ")}]`;
    case "null":
      return `${tree.field} ${tree.isNegated ? "IS NOT NULL" : "IS NULL"}`;
  }
}

function writePart(tree: FilterTree): string {
  const isJoined = tree.is === "and" || tree.is === "or";
  return isJoined ? `(${writeFilter(tree)})` : writeFilter(tree);
}

const writeValue = (value: FilterValue): string =>
  typeof value === "string" ? quoteValue(value) : String(value);
