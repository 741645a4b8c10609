import { expect, test } from "vitest";
import { chooseLanguage } from "./ui-language";

test.for<[string | undefined, string | null, string, string]>([
  [undefined, null, "en", "en"],
  [undefined, "de-CH,de;q=0.9,en;q=0.8", "de", "de-CH"],
  [undefined, "fr-FR,ko;q=0.4,de;q=0.5", "de", "de"],
  [undefined, "ja,zh", "en", "en"],
  ["ko", "de-CH,de;q=0.9", "ko", "ko"],
  ["en", "de,en-GB;q=0.5", "en", "en-GB"],
  ["xx", "ko-KR", "ko", "ko-KR"],
  ["__proto__", null, "en", "en"],
])("chosen %s, accepted %s → %s, %s", ([chosen, header, language, locale]) => {
  expect(chooseLanguage(chosen, header)).toEqual({ language, locale });
});
