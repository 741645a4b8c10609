import { describe, expect, test } from "vitest";
import { parseOfficials } from "./official-file.ts";
import { officialsFromWikidata } from "./wikidata-officials.ts";

const row = (
  person: string,
  language: string,
  label: string,
  more: Readonly<Record<string, string>> = {},
) => ({
  person: { type: "uri", value: `http://www.wikidata.org/entity/${person}` },
  label: { type: "literal", "xml:lang": language, value: label },
  ...Object.fromEntries(
    Object.entries({
      title: "foreign minister",
      country: "PL",
      ...more,
    }).map(([key, value]) => [key, { type: "literal", value }]),
  ),
});
const result = (...bindings: object[]) => ({
  head: { vars: [] },
  results: { bindings },
});

const TERM = { from: "2014-09-22T00:00:00Z", to: "2015-11-16T00:00:00Z" };

describe("an import of Wikidata's answer", () => {
  test("joins the rows of a person: labels, offices, surname", () => {
    const { officials, skipped } = officialsFromWikidata(
      result(
        row("Q1", "en", "Grzegorz Schetyna", { ...TERM, family: "Schetyna" }),
        row("Q1", "ru", "Гжегож Схетына", TERM),
        row("Q1", "en", "Grzegorz Schetyna", {
          title: "interior minister",
          from: "2007-01-01T00:00:00Z",
          to: "2009-10-01T00:00:00Z",
        }),
      ),
      "answer.json",
    );
    expect(skipped).toEqual([]);
    expect(officials).toEqual([
      {
        name: "Grzegorz Schetyna",
        order: "given-first",
        forms: { ru: ["Гжегож Схетына"] },
        short: ["Schetyna"],
        distinctive: false,
        offices: [
          {
            title: "interior minister",
            country: "PL",
            from: "2007",
            to: "2009-10",
          },
          {
            title: "foreign minister",
            country: "PL",
            from: "2014-09-22",
            to: "2015-11-16",
          },
        ],
      },
    ]);
    expect(parseOfficials(officials, "own.json")).toEqual(officials);
  });

  test("the value is without accents, the label stays a form", () => {
    const { officials } = officialsFromWikidata(
      result(row("Q1", "en", "José Peña")),
      "answer.json",
    );
    expect(officials[0]).toMatchObject({
      name: "Jose Pena",
      forms: { en: ["José Peña"] },
    });
  });

  test("a surname that comes first", () => {
    const { officials } = officialsFromWikidata(
      result(row("Q1", "en", "Park Min-su", { family: "Park", country: "KR" })),
      "answer.json",
    );
    expect(officials[0]?.order).toBe("family-first");
  });

  test("what cannot be used is told", () => {
    const { officials, skipped } = officialsFromWikidata(
      result(
        row("Q1", "ru", "Иван Петров"),
        row("Q2", "en", "Ivan Petrov"),
        row("Q3", "en", "Ivan Petrov"),
        { person: { value: "Q4" } },
      ),
      "answer.json",
    );
    expect(officials.map(({ name }) => name)).toEqual(["Ivan Petrov"]);
    expect(skipped.map(({ why }) => why.slice(0, 10))).toEqual([
      "label: Inv",
      "no English",
      "a second I",
    ]);
  });

  test("another file is refused", () => {
    expect(() => officialsFromWikidata([], "answer.csv")).toThrow(
      "answer.csv: not a SPARQL result",
    );
  });
});
