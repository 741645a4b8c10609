import { isObject, toItems, toObjects } from "./json";

/** What an answer lacks, though it was asked for. */
export interface Lacking {
  /** What is near in meaning. */
  readonly isMeaningLost: boolean;
  /** Articles on an engine that gives no answer. */
  readonly isPartial: boolean;
}

/** Says what the results of an answer lack; null where nothing. */
export function findLacking(answer: unknown): Lacking | null {
  const results = isObject(answer) ? toItems(answer["results"]) : [];
  const isMeaningLost = results.some(
    (result) => isObject(result) && result["isMeaningLost"] === true,
  );
  const isPartial = results.some(
    (result) => isObject(result) && toItems(result["lostEngines"]).length > 0,
  );
  return isMeaningLost || isPartial ? { isMeaningLost, isPartial } : null;
}

/** What the results' `userData` says that they lack: the one field that InstantSearch carries. */
export function readLacking(userData: unknown): Lacking {
  const said = toObjects(userData);
  return {
    isMeaningLost: said.some((each) => each["isMeaningLost"] === true),
    isPartial: said.some((each) => each["isPartial"] === true),
  };
}
