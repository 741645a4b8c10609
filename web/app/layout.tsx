import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { Colophon } from "../components/colophon";
import { MessagesProvider } from "../components/messages-provider";
import { readBrowserMessages } from "../lib/messages";
import { readNonce } from "../lib/nonce";
import { readOrigin } from "../lib/origin";
import { readReader, readTranslate } from "../lib/reader";
import "flag-icons/css/flag-icons.min.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/masthead.css";
import "./styles/suggestions.css";
import "./styles/layout.css";
import "./styles/facets.css";
import "./styles/dates.css";
import "./styles/results.css";
import "./styles/expansions.css";
import "./styles/actions.css";
import "./styles/hits.css";
import "./styles/map.css";
import "./styles/article.css";
import "./styles/insights.css";
import "./styles/reading.css";
import "./styles/saved.css";
import "./styles/batch.css";
import "./styles/receipt.css";
import "./styles/versions.css";
import "./styles/colophon.css";
import "./styles/sign-in.css";
import "./styles/keyboard.css";
import "./styles/sheet.css";
import "./styles/preferences.css";
import "./styles/print.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await readTranslate();
  const origin = await readOrigin();
  return {
    title: "Communiqué",
    description: t("site.description"),
    // What makes the canonical address of an article a whole one.
    ...(origin && { metadataBase: new URL(origin) }),
  };
}

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#15171a" },
  ],
};

// Controls that do nothing without scripts, and lists that need them to expand.
const WITHOUT_SCRIPTS =
  ".js-only{display:none!important}.facet-values>.is-extra{display:flex!important}";

interface Props {
  readonly children: ReactNode;
}

/** The frame of every page. */
export default async function RootLayout({ children }: Props) {
  const { language } = await readReader();
  const t = await readTranslate();
  const nonce = await readNonce();
  // Print writes addresses out in full, and style sheets can't ask for ours.
  const origin = `:root{--origin:"${await readOrigin()}"}`;
  return (
    <html lang={language}>
      <head>
        <style nonce={nonce}>{origin}</style>
        <noscript>
          <style nonce={nonce}>{WITHOUT_SCRIPTS}</style>
        </noscript>
      </head>
      <body>
        <MessagesProvider
          locale={language}
          messages={readBrowserMessages(language)}
        >
          <a href="#results" className="skip-link">
            {t("site.skip")}
          </a>
          {children}
          <Colophon />
        </MessagesProvider>
      </body>
    </html>
  );
}
