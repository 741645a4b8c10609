import { expect, test } from "vitest";
import { toQuery } from "./fetch-names";
import { MAX_NAME_LENGTH } from "./name-kinds";
import { parseNamesRequest } from "./names-request";

test("the server reads what is asked by name", () => {
  const search = "q=talks&country=KR&all=country";
  const query = toQuery({
    kinds: ["country"],
    typed: "북한",
    search,
    limit: 30,
  });
  expect(parseNamesRequest(query)).toEqual({
    ok: true,
    value: { typed: "북한", kinds: ["country"], limit: 30, search, values: [] },
  });
});

test("the server reads what is asked about values", () => {
  const values = ["Sergey Lavrov", "Ban Ki-moon & Co"];
  expect(parseNamesRequest(toQuery({ kind: "official", values }))).toEqual({
    ok: true,
    value: { typed: "", kinds: ["official"], limit: 2, search: null, values },
  });
});

test("what is too long is cut, not refused", () => {
  const typed = "😀".repeat(MAX_NAME_LENGTH);
  const query = toQuery({ kinds: ["source"], typed, search: "", limit: 1 });
  expect(parseNamesRequest(query).ok).toBe(true);
});
