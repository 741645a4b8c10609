import type { Instrumentation } from "next";
import { provideToServer } from "./server/from-pages";

/** Gives the server in front what it needs of the engine: searches it answers itself (web/server/add-searches.ts). */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { answerSearches } = await import("./lib/search-proxy");
  const { readCurrentVersion } = await import("./lib/index-version");
  provideToServer({ answerSearches, readVersion: readCurrentVersion });
}

/** Logs what a page threw, with the id of the request that its reader was told. */
export const onRequestError: Instrumentation.onRequestError = async (
  error,
  { path, method, headers },
  { routePath },
) => {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { findOutage } = await import("./lib/engine-error");
  // Where many are refused there would be a line, and a stack, for each of them.
  if (error instanceof Error && findOutage(error) === "busy") return;
  const { serverLog } = await import("./lib/server-log");
  serverLog.error(
    {
      err: error,
      reqId: headers["x-request-id"],
      method,
      path: path.split("?")[0],
      route: routePath,
    },
    "page failed",
  );
};
