import { tokenize } from "../../knowledge/fold.ts";
import type { OfficeHolders } from "../../knowledge/office-holders.ts";
import type { Official } from "../../knowledge/schema.ts";
import type { OfficialContext } from "./choose-official.ts";
import type { Clause } from "./clause.ts";
import { isOfOtherYear } from "./definite-office.ts";
import type { NamedRole, StatedOffice, UnnamedRole } from "./named-role.ts";
import { romanisationKey } from "./romanisation-key.ts";
import { isTitleCase } from "./title-case.ts";

type Context = OfficialContext & { readonly holders: OfficeHolders };

/** The person who held an office on the article's day, if the words say that it is simply held. */
export function holderOf(
  { office, modifiers, country }: StatedOffice,
  { date, holders }: Pick<Context, "date" | "holders">,
): Official | null {
  return date === null || country === null || modifiers.length > 0
    ? null
    : holders.holderOf(office, country, date);
}

/**
 * The known person whom a name beside an office means although the gazetteer lacks its spelling: who held the office
 * then. Letters must sound alike; in scripts that cannot be compared, the gazetteer must have no other name of the
 * person's in the language.
 */
export function nameByOffice(
  role: NamedRole,
  context: Context,
): Official | null {
  const holder = holderOf(role, context);
  if (holder === null) return null;
  const forms = holder.forms[context.language] ?? [];
  const isTheirs = /^[\p{sc=Latin}\p{sc=Cyrillic}]/u.test(role.name)
    ? soundsLike(role.name, holder)
    : forms.length === 0 || forms.some((form) => form.includes(role.name));
  return isTheirs ? holder : null;
}

/** Whether the last word of a name is one of the person's, in another transliteration. */
function soundsLike(name: string, { name: usual, forms }: Official): boolean {
  const last = tokenize(name).at(-1);
  if (last === undefined) return false;
  const key = romanisationKey(last.key);
  return [usual, ...Object.values(forms).flat()].some((form) =>
    tokenize(form).some((word) => romanisationKey(word.key) === key),
  );
}

/** Persons in office then whom a text means by their office alone: der südkoreanische Außenminister. */
export function inferHolders(
  unnamed: readonly UnnamedRole[],
  named: readonly NamedRole[],
  clause: Clause,
  context: Context,
): { readonly role: UnnamedRole; readonly official: Official }[] {
  const { date } = context;
  if (date === null) return [];
  return unnamed.flatMap((role) => {
    const official = role.isDefinite ? holderOf(role, context) : null;
    return official === null ||
      isTitleCase(clause, role.from) ||
      isOfOtherYear(clause, role.from, date) ||
      named.some((other) => isSameOffice(other, role))
      ? []
      : [{ role, official }];
  });
}

/** Where the article names somebody in the office, the office alone may mean them. */
const isSameOffice = (a: StatedOffice, b: StatedOffice): boolean =>
  a.office === b.office && (a.country === b.country || a.country === null);
