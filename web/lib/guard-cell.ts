// `;=cmd|…` in a title: what stands before a sign that makes a formula. It begins where no such character stands before, so
// that each is looked at once.
const BEFORE_FORMULA = /(?<![;"'\s])[;"'\s]+(?=[=+\-@＝＋－＠])/g;
// Excel parts cells at semicolons in much of Europe, and where tabs and lines end
const PARTS_CELLS = /[;\t\r\n]/;

/**
 * Makes text of a cell harmless where a spreadsheet takes a part of it for a cell
 * of its own, or takes quotation marks and spaces off it. A sign at the very
 * beginning of a cell is the CSV writer's business.
 */
export function guardCell<T>(cell: T): T | string {
  if (typeof cell !== "string") return cell;
  return cell.replace(BEFORE_FORMULA, (gap: string, at: number) =>
    at === 0 || PARTS_CELLS.test(gap) ? `${gap}'` : gap,
  );
}
