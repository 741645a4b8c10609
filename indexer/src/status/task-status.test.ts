import { expect, test } from "vitest";
import { toFailedTasks } from "./task-status.ts";

const task = (uid: number, message: string | null) => ({
  uid,
  type: "documentAdditionOrUpdate" as const,
  finishedAt: `2026-03-12T10:00:0${uid}Z`,
  error: message === null ? null : { message, code: "", type: "", link: "" },
});

test("tasks of one fault are told once, the newest of them", () => {
  const failed = toFailedTasks(
    [task(4, "too long"), task(3, "too long"), task(2, "no space")],
    [],
  );
  expect(failed.map(({ uid, words }) => [uid, words])).toEqual([
    [4, "too long"],
    [2, "no space"],
  ]);
});

test("the page is named that was refused with the same words", () => {
  const refused = [
    { file: "a.jsonl#3", reason: "refused", detail: "too long" },
  ];
  const failed = toFailedTasks([task(2, "too long"), task(1, "?")], refused);
  expect(failed.map(({ file }) => file)).toEqual(["a.jsonl#3", null]);
});

test("at most five are shown", () => {
  const many = [...Array(9).keys()].map((at) => task(at, `fault ${at}`));
  expect(toFailedTasks(many, [])).toHaveLength(5);
});

test("a task without words has a place, too", () => {
  expect(toFailedTasks([task(1, null)], [])[0]?.words).toBe("no message");
});
