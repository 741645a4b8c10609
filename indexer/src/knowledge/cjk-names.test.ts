import { expect, test } from "vitest";
import { listCjkNames, toDictionary } from "./cjk-names.ts";
import { loadKnowledge } from "./load-knowledge.ts";

const korean = { name: "김정은", language: "ko" } as const;
const chinese = { name: "王毅", language: "zh" } as const;

test("names are listed by the language whose texts have them", () => {
  const { people } = loadKnowledge();
  const names = listCjkNames(people, new Map());
  expect(names).toContainEqual(korean);
  expect(names).toContainEqual(chinese);
  expect(names).toContainEqual({ name: "ラブロフ", language: "ja" });
  expect(names.filter(({ name }) => /\p{sc=Latin}/u.test(name))).toEqual([]);
});

test("a measured name is left out unless it is cut; others stay in", () => {
  const options = { bundled: [korean, chinese], cut: ["김정은"] };
  const own = { name: "홍길동", language: "ko" } as const;
  expect(toDictionary([chinese, korean, own], options)).toEqual([
    "김정은",
    "홍길동",
  ]);
});

test("the names that are cut are names of the knowledge", () => {
  const { dictionary, people } = loadKnowledge();
  expect(dictionary).toContain("김정은");
  expect(dictionary.length).toBeLessThan(
    listCjkNames(people, new Map()).length / 4,
  );
});
