import { COUNT_TOPICS } from "./count-topics";
import type { FieldCounts, Question } from "./count-topics";
import type { ServedCounts } from "./counts-store";
import { isObject, toNumbers, toObjects } from "./json";

/** What the server knew when it rendered: its counts, and the index's version. */
export interface ServedState {
  readonly version: string | null;
  readonly counts: ServedCounts;
}

/** Reads from an answer what the server sent along with it; null if nothing. */
export function parseServedState(userData: unknown): ServedState | null {
  const [served] = toObjects(userData);
  const counts = served?.["counts"];
  if (served === undefined || !isObject(counts)) return null;
  const question = parseQuestion(counts["question"]);
  if (question === null || !isObject(counts["answers"])) return null;
  const given = counts["answers"];
  const answers = COUNT_TOPICS.flatMap((topic) => {
    const fields = parseFields(given[topic]);
    return fields ? [[topic, fields] as const] : [];
  });
  const version = served["version"];
  return {
    version: typeof version === "string" ? version : null,
    counts: { question, answers: Object.fromEntries(answers) },
  };
}

function parseQuestion(question: unknown): Question | null {
  if (!isObject(question)) return null;
  const { query, filters } = question;
  if (typeof query !== "string") return null;
  return { query, filters: typeof filters === "string" ? filters : undefined };
}

function parseFields(fields: unknown): FieldCounts | null {
  if (!isObject(fields)) return null;
  return Object.fromEntries(
    Object.entries(fields).map(([field, counts]) => [
      field,
      toNumbers(counts) ?? {},
    ]),
  );
}
