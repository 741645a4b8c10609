import { headers } from "next/headers";
import { readReader, readTranslate } from "../lib/reader";
import { LANGUAGE_NAMES, UI_LANGUAGES } from "../lib/ui-language";
import { KeyboardHelp } from "./keyboard/keyboard-help";

/** The foot of every page: its language, and the keys. */
export async function Colophon() {
  const { language } = await readReader();
  const t = await readTranslate();
  const isSignedIn = (await headers()).has("x-signed-in");
  return (
    <footer className="colophon">
      <nav aria-label={t("site.languages")}>
        <ul className="languages">
          {UI_LANGUAGES.map((code) => (
            <li key={code}>
              <a
                href={`/language/${code}`}
                lang={code}
                hrefLang={code}
                rel="nofollow"
                aria-current={code === language ? "true" : undefined}
              >
                {LANGUAGE_NAMES[code]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {isSignedIn && (
        // oxlint-disable-next-line nextjs/no-html-link-for-pages -- the form's token comes with a full load
        <a href="/sign-out" rel="nofollow">
          {t("access.signOut")}
        </a>
      )}
      <KeyboardHelp />
    </footer>
  );
}
