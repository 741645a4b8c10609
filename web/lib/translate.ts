import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type en from "../messages/en.json";

type Messages = typeof en;

/** Where a message stands: "facets.country". */
export type MessageKey = {
  [Group in keyof Messages]: `${Group}.${keyof Messages[Group] & string}`;
}[keyof Messages];

type Values = Readonly<Record<string, string | number>>;
type RichValues = Readonly<
  Record<string, string | number | ((chunks: ReactNode) => ReactNode)>
>;

/** Writes a message in the language of the page, with its values filled in. */
export interface Translate {
  (key: MessageKey, values?: Values): string;
  /** With elements where the message has tags. */
  rich(key: MessageKey, values?: RichValues): ReactNode;
}

/** The page's translator, in components that run in the browser, too. */
export function useTranslate(): Translate {
  return useTranslations();
}
