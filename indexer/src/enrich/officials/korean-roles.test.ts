import { describe, expect, test } from "vitest";
import { clauseOf, roleWords } from "../../../test/clause-fixture.ts";
import { findKoreanRoles } from "./korean-roles.ts";

const find = (text: string) =>
  findKoreanRoles(clauseOf("ko", text), roleWords("ko").surnames).map(
    ({ name, country }) => [name, country],
  );

describe("a name before an office", () => {
  test.for<readonly [text: string, name: string, country: string | null]>([
    ["홍길동 외교부 장관은 말했다", "홍길동", null],
    ["홍길동 장관이 말했다", "홍길동", null],
    ["이날 임길동 외교부 대변인은", "임길동", null],
    ["세르게이 페트로프 러시아 외무장관과", "세르게이 페트로프", "RU"],
    ["토니 브라운 미국 국무장관은", "토니 브라운", "US"],
  ])("%s", ([text, name, country]) => {
    expect(find(text)).toEqual([[name, country]]);
  });
});

describe("nobody", () => {
  test.for([
    "한국 외교부 장관이 말했다",
    "당시 외교부 장관은",
    "이날 대통령실은 밝혔다",
    "회담을 마친 러시아 외무장관은",
    "양국 외교장관이",
    "홍길동 대통령실",
  ])("%s", (text) => {
    expect(find(text)).toEqual([]);
  });
});
