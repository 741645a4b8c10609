import type { NextConfig } from "next";

// Next inlines its own scripts and React its style attributes; a nonce would
// make "unsafe-inline" unnecessary. Development needs eval and a web socket,
// hence only in production.
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Outlets must not learn what an analyst searched for.
  { key: "Referrer-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=()",
  },
  ...(process.env.NODE_ENV === "production"
    ? [{ key: "Content-Security-Policy", value: CONTENT_SECURITY_POLICY }]
    : []),
];

const NO_REPORTS = { browser: "./lib/browser/no-reports.ts" };

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Left as they are: their plugins register with one and the same core.
  serverExternalPackages: [
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
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
