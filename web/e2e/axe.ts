import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Runs axe in the page, or a part of it, and lists what it finds as "rule: selector". */
export async function findViolations(
  page: Page,
  within = "html",
): Promise<string[]> {
  await page.evaluate(await readFile(axePath, "utf8"));
  return page.evaluate(`axe
    .run(${JSON.stringify(within)}, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "target-size": { enabled: true } },
    })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => id + ": " + node.target.join(" "))))`);
}
