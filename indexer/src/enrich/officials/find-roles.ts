import type { RoleWords } from "../../knowledge/role-lexicons.ts";
import { findArabicRoles } from "./arabic-roles.ts";
import { findCasedRoles, type FoundRoles } from "./cased-roles.ts";
import { findChineseRoles } from "./chinese-roles.ts";
import type { Clause } from "./clause.ts";
import { findJapaneseRoles } from "./japanese-roles.ts";
import { findKoreanRoles } from "./korean-roles.ts";
import type { NameHints } from "./other-name.ts";

/** Finds the offices that a text words, in the way its language does. */
export function findRoles(
  language: string,
  clause: Clause,
  words: RoleWords,
  hints: NameHints | null,
): FoundRoles {
  if (hints !== null) return findCasedRoles(clause, hints);
  switch (language) {
    case "ar":
      return { named: findArabicRoles(clause), unnamed: [] };
    case "ja":
      return { named: findJapaneseRoles(clause, words.surnames), unnamed: [] };
    case "ko":
      return { named: findKoreanRoles(clause, words.surnames), unnamed: [] };
    case "zh":
      return { named: findChineseRoles(clause, words.surnames), unnamed: [] };
    default:
      return { named: [], unnamed: [] };
  }
}
