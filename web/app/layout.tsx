import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "flag-icons/css/flag-icons.min.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/masthead.css";
import "./styles/layout.css";
import "./styles/facets.css";
import "./styles/dates.css";
import "./styles/results.css";
import "./styles/hits.css";
import "./styles/article.css";

export const metadata: Metadata = {
  title: "Communiqué",
  description: "A search engine for news of diplomacy.",
};

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

/** The frame of every page. */
export default function RootLayout({
  children,
}: {
  readonly children: ReactNode;
}) {
  return (
    <html lang="en">
      <head>
        <noscript>
          <style>{WITHOUT_SCRIPTS}</style>
        </noscript>
      </head>
      <body>
        <a href="#results" className="skip-link">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}
