import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          setupFiles: ["scripts/fix-seed.mjs"],
          include: [
            "indexer/src/**/*.test.ts",
            "web/**/*.test.ts",
            "scripts/**/*.test.mjs",
          ],
          exclude: [
            "**/node_modules/**",
            "web/e2e/**",
            "scripts/integration/**",
          ],
          // Properties take seconds where the processors have other work; no test is about time.
          testTimeout: 30_000,
        },
      },
      // Real Meilisearch processes: one after the other, with time to start.
      {
        test: {
          name: "integration",
          setupFiles: ["scripts/fix-seed.mjs"],
          include: [
            "indexer/test/**/*.test.ts",
            "scripts/integration/**/*.test.mjs",
          ],
          testTimeout: 60_000,
          hookTimeout: 90_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
