import { describe, expect, test } from "vitest";
import {
  parseArticlePrint,
  printArticle,
  toPrintedArticle,
} from "./article-print.ts";

const TEXT = Array.from({ length: 40 }, (_, at) => `word${at}`).join(" ");
const print = printArticle({ text: { en: TEXT }, date: "2024-06-14" });

describe("an article's print", () => {
  test("says its words, its runs of words and its day", () => {
    expect(print).toMatchObject({ words: 40, day: "2024-06-14" });
    expect(print.signature).not.toBeNull();
    expect(toPrintedArticle("a", print)).toMatchObject({
      id: "a",
      digest: print.digest,
      signature: expect.any(Uint16Array),
    });
  });

  test("does not depend on how the text is set", () => {
    const set = `${TEXT.toUpperCase().replaceAll(" ", ",\n")}.`;
    const { digest, signature } = printArticle({
      text: { en: set },
      date: null,
    });
    expect({ digest, signature }).toEqual({
      digest: print.digest,
      signature: print.signature,
    });
  });

  test("of a text of a few words has no signature", () => {
    const short = printArticle({ text: { en: "Talks end." }, date: null });
    expect(short.signature).toBeNull();
    expect(toPrintedArticle("a", short).signature).toBeNull();
  });

  test("is kept as JSON; what another version kept is none", () => {
    const kept: unknown = JSON.parse(JSON.stringify({ officials: [], print }));
    expect(parseArticlePrint(kept)).toEqual(print);
    expect(parseArticlePrint({ officials: [] })).toBeNull();
    expect(parseArticlePrint(1)).toBeNull();
  });
});
