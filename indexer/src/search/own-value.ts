/**
 * What a record has under a name that others chose: an outlet may be called `constructor`, and every object has
 * something of that name, which nobody put there.
 */
export const ownValue = <T>(
  record: Readonly<Record<string, T>>,
  name: string,
): T | undefined => (Object.hasOwn(record, name) ? record[name] : undefined);
