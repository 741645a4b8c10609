// `;=cmd|…` in a title: Excel parts cells at semicolons in much of Europe, and where tabs stand
const INNER_FORMULA = /([;\t]\s*)(?=[=+\-@])/g;

/**
 * Makes text of a cell harmless where a spreadsheet takes a part of it for a cell
 * of its own. The beginning of a cell is the CSV writer's business.
 */
export function guardCell<T>(cell: T): T | string {
  return typeof cell === "string" ? cell.replace(INNER_FORMULA, "$1'") : cell;
}
