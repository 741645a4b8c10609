import {
  detectLanguage,
  isReliablyOther,
} from "../../enrich/detect-language.ts";
import { weigh } from "../block.ts";
import type { Rule } from "./rule.ts";

/** Shorter lines are names and numbers that any language may hold. */
const SHORTEST = 30;

// Machine-translated pages keep captions and menus of the original.
// …wolle weiterentwickeln. / Nga muốn phát triển hợp tác với Triều Tiên / Das Ministerium…  →  the middle goes
export const foreignLanguage: Rule = {
  name: "foreign-language",
  find: (blocks) => {
    const main = detectLanguage(blocks.map((block) => block.text).join("\n"));
    const foreign = new Set<number>();
    if (main === "und") return foreign;
    let foreignWeight = 0,
      total = 0;
    for (const [at, { text }] of blocks.entries()) {
      const weight = weigh(text);
      total += weight;
      if (weight < SHORTEST || !isReliablyOther(text, main)) continue;
      foreign.add(at);
      foreignWeight += weight;
    }
    // A bilingual text is not noise.
    return foreignWeight > total * 0.25 ? new Set() : foreign;
  },
};
