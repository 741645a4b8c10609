import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createTranslator } from "use-intl/core";
import { readMessages } from "./messages";
import type { Translate } from "./translate";
import { chooseLanguage, LANGUAGE_COOKIE } from "./ui-language";
import type { Reader } from "./ui-language";

/** Reads from the request in what language its sender reads; server only. */
export const readReader = cache(async (): Promise<Reader> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return chooseLanguage(chosen, (await headers()).get("accept-language"));
});

/** The translator of pages that are made on the server. */
export const readTranslate = cache(async (): Promise<Translate> => {
  const { language } = await readReader();
  return createTranslator({
    locale: language,
    messages: readMessages(language),
    timeZone: "UTC",
  });
});
