import { tokenize } from "../../knowledge/fold.ts";
import type { NameRun } from "./cased-name.ts";
import { isSentenceStart, type Clause } from "./clause.ts";
import type { NameHints } from "./other-name.ts";
import type { NamedRole, UnnamedRole } from "./named-role.ts";
import { findRolePhrases, type RolePhrase } from "./role-phrase.ts";
import { caseOf, toNominative } from "./russian-nominative.ts";
import { isTitleCase } from "./title-case.ts";

/** The offices of a text. */
export interface FoundRoles {
  readonly named: readonly NamedRole[];
  readonly unnamed: readonly UnnamedRole[];
}

/** Offices in languages that write names with capitals, with and without a name beside them. */
export function findCasedRoles(clause: Clause, hints: NameHints): FoundRoles {
  const named: NamedRole[] = [],
    unnamed: UnnamedRole[] = [];
  for (const phrase of findRolePhrases(clause, hints.grammar)) {
    if (phrase.name === null) {
      unnamed.push(phrase);
      continue;
    }
    const run = trimmed(clause, phrase.name, phrase, hints);
    const name = toName(clause, run, phrase, hints);
    // In a headline in title case, the words behind a name look like it.
    if (isTitleCase(clause, run.from)) continue;
    if (hints.grammar.hasCapitalNouns && isNoun(clause, run)) continue;
    named.push({
      from: run.from,
      to: run.to,
      name,
      isFull: isFullName(name),
      office: phrase.office,
      modifiers: phrase.modifiers,
      country: phrase.country,
      rule: phrase.isNameFirst ? "name-before-role" : "role-before-name",
      confidence: phrase.isNameFirst ? 0.8 : 0.85,
    });
  }
  return { named, unnamed };
}

/** Two words of two letters or more. */
const isFullName = (name: string): boolean =>
  name
    .split(" ")
    .filter((part) => /\p{L}{2}/u.test(part) && /\p{Lu}/u.test(part)).length >
  1;

/** A name without what only stands beside it: a sentence's first word, a German noun. */
function trimmed(
  clause: Clause,
  run: NameRun,
  { isNameFirst }: RolePhrase,
  { grammar, familyNames }: NameHints,
): NameRun {
  const isGiven = (at: number) =>
    clause.givenNames.has(clause.tokens[at]?.key ?? "");
  // "Yesterday Hans Maier, minister": what stands before a known given name is none.
  if (
    isNameFirst &&
    run.parts > 2 &&
    isSentenceStart(clause, run.from) &&
    !isGiven(run.from) &&
    isGiven(run.from + 1)
  )
    return { ...run, from: run.from + 1, parts: run.parts - 1 };
  // "hat Minister Hans Maier Gespräche geführt": a German name has two words, unless both are given names.
  if (
    grammar.hasCapitalNouns &&
    !isNameFirst &&
    run.parts === 3 &&
    run.to - run.from === 3 &&
    !isGiven(run.from + 1) &&
    !familyNames.has(clause.tokens[run.from]?.key ?? "")
  )
    return { ...run, to: run.to - 1, parts: 2 };
  return run;
}

function toName(
  { text, tokens }: Clause,
  { from, to }: NameRun,
  phrase: RolePhrase,
  { nominatives }: NameHints,
): string {
  const written = text
    .slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
    .replace(/\s+/gu, " ");
  if (!/\p{sc=Cyrillic}/u.test(written)) return written;
  const grammatical = caseOf(
    tokenize(phrase.lemma).map((token) => token.text),
    tokens.slice(phrase.from, phrase.to).map((token) => token.text),
    phrase.modifiers,
  );
  return toNominative(written, grammatical, nominatives);
}

// `Sicherung` `Bundesstaat` `Vorsitz`: German nouns that a name's first word may be taken for
const GERMAN_NOUN =
  /(?:ung|heit|keit|schaft|tion|tät|ismus|nis|tum|staat|land|bau|haus|werk|sitz|stelle|amt|rat|trag|lage|zeit|tag|kreis|partei|wahl|recht|gesetz|preis|er)$/u;

/** Whether a run of German words with capitals starts with a noun rather than a given name: `Bundesstaat Maharashtra`. */
const isNoun = (
  { tokens, givenNames, startingAt }: Clause,
  { from, to, parts }: NameRun,
): boolean => {
  const { text = "", key = "" } = tokens[from] ?? {};
  const hasMore = parts > 1 || (startingAt.get(to)?.country ?? null) !== null;
  return (
    hasMore && !givenNames.has(key) && text.length > 4 && GERMAN_NOUN.test(text)
  );
};
