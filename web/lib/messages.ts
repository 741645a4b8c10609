import compile from "icu-minify/compile";
import type { Messages } from "use-intl";
import de from "../messages/de.json";
import en from "../messages/en.json";
import ko from "../messages/ko.json";
import type { UiLanguage } from "./ui-language";

/** Groups that only pages made on the server need. */
const SERVER_GROUPS = new Set([
  "access",
  "article",
  "dateRule",
  "insights",
  "notFound",
  "saved",
  "batch",
  "receipt",
  "versions",
]);

const CATALOGUES = { en, de, ko } satisfies Record<UiLanguage, typeof en>;

// Parsed when the server starts: the parser for messages is larger than all
// else that translates, and stays out of the browser.
const compiled = new Map(
  Object.entries(CATALOGUES).map(([language, catalogue]) => [
    language,
    compileAll(catalogue),
  ]),
);

/** All messages of a language, compiled; server only. */
export function readMessages(language: UiLanguage): Messages {
  return compiled.get(language) ?? {};
}

/** The messages of a language that components in the browser ask for. */
export function readBrowserMessages(language: UiLanguage): Messages {
  const groups = Object.entries(readMessages(language));
  return Object.fromEntries(
    groups.filter(([group]) => !SERVER_GROUPS.has(group)),
  );
}

/** What the browser has of a page that needs a group of its own. */
export function readPageMessages(
  language: UiLanguage,
  group: string,
): Messages {
  const messages = readMessages(language);
  return { ...readBrowserMessages(language), [group]: messages[group] };
}

function compileAll(
  catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>,
) {
  return Object.fromEntries(
    Object.entries(catalogue).map(([group, messages]) => [
      group,
      Object.fromEntries(
        Object.entries(messages).map(([key, text]) => [
          key,
          toPlain(compile(text)),
        ]),
      ),
    ]),
  );
}

/** React hands on plain objects only; the compiler's have no prototype. */
function toPlain<T>(message: T): T {
  return structuredClone(message);
}
