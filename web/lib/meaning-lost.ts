import { isObject, toItems, toObjects } from "./json";

/** Whether an answer lacks what is near in meaning, though it was asked for. */
export const isMeaningLost = (answer: unknown): boolean =>
  isObject(answer) &&
  toItems(answer["results"]).some(
    (result) => isObject(result) && result["isMeaningLost"] === true,
  );

/** What says so to the page: `userData` is the one field that InstantSearch carries. */
export const MEANING_LOST = { isMeaningLost: true } as const;

/** Whether the results' `userData` says so. */
export const saysMeaningLost = (userData: unknown): boolean =>
  toObjects(userData).some((each) => each["isMeaningLost"] === true);
