import type { NextConfig } from "next";

const NO_REPORTS = { browser: "./lib/browser/no-reports.ts" };

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Given by scripts/prepare.mjs: without it each build had another one, by chance.
  generateBuildId: () => process.env["BUILD_ID"] ?? null,
  // Left as they are: their plugins register with one and the same core.
  serverExternalPackages: [
    // One register for the server and its pages.
    "prom-client",
    // One set of connections to the engine.
    "undici",
    "@citation-js/core",
    "@citation-js/plugin-bibtex",
    "@citation-js/plugin-ris",
  ],
  turbopack: {
    resolveAlias: {
      // Messages come compiled (lib/messages.ts): without their parser, 13 kB less.
      "use-intl/format-message": "use-intl/format-message/format-only",
      // What libraries import and don't call in a browser: 36 kB.
      qs: { browser: "./lib/browser/no-parameters.ts" },
      "next/headers.js": { browser: "./lib/browser/no-headers.ts" },
      meilisearch: { browser: "./lib/browser/meilisearch.ts" },
      "../middlewares/createInsightsMiddleware.js": NO_REPORTS,
      "../middlewares/createMetadataMiddleware.js": NO_REPORTS,
    },
  },
};

export default config;
