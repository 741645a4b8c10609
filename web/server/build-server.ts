import { randomUUID } from "node:crypto";
import fastify, { LogController } from "fastify";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { addAccess } from "./access/add-access.ts";
import { toSessionKey } from "./access/session-key.ts";
import { addErrors, sendRefusal } from "./add-errors.ts";
import { addMetrics } from "./add-metrics.ts";
import { addPages } from "./add-pages.ts";
import type { Pages } from "./add-pages.ts";
import { addHeaders } from "./add-headers.ts";
import { addKeptPages } from "./add-kept-pages.ts";
import { addLimits } from "./add-limits.ts";
import { addLog } from "./add-log.ts";
import { addSearches } from "./add-searches.ts";
import { addStaticFiles } from "./add-static-files.ts";
import { addLoadShedding } from "./add-load-shedding.ts";
import { checkSender } from "./check-sender.ts";
import { isInternal } from "./internal-requests.ts";
import type { Handle } from "./next-handler.ts";
import { PageTurns } from "./page-turns.ts";
import { Refusal } from "./refusal.ts";
import type { FromPages } from "./from-pages.ts";
import type { ServerSettings } from "./server-settings.ts";

/** A request must have come in whole after so long, also byte by byte. */
const REQUEST_TIMEOUT_MS = 30_000;

/** A list of names is in the address, and a link from there sends it twice. */
const MAX_HEADER_BYTES = 32_768;

/** Longer than the engine takes an article's id. */
const MAX_ID_LENGTH = 2_048;

interface Parts {
  readonly log: Logger;
  /** The pages. */
  readonly next: Handle;
  /** The folder of the files that they load. */
  readonly staticFolder: string;
  readonly fromPages: FromPages;
}

/**
 * Builds what stands between readers and pages, in the order of the hooks: each
 * refuses as early, and for as little work, as it can.
 */
export async function buildServer(
  settings: ServerSettings,
  { log, next, staticFolder, fromPages }: Parts,
): Promise<FastifyInstance> {
  const { trustedProxies } = settings;
  const loggerInstance: FastifyBaseLogger = log;
  const server = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) =>
      isInternal(headers) ? String(headers["x-request-id"]) : randomUUID(),
    // An address that can't be read is nobody's page.
    frameworkErrors: (_error, request, reply) =>
      sendRefusal(
        request,
        reply,
        new Refusal(400, "invalid_request", "The address is not understood."),
      ),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    requestTimeout: REQUEST_TIMEOUT_MS,
    routerOptions: { maxParamLength: MAX_ID_LENGTH },
    // Closing waits for requests at work, and ends connections that only wait.
    forceCloseConnections: "idle",
    http: { maxHeaderSize: MAX_HEADER_BYTES },
  });
  const key = toSessionKey(settings);
  const pages: Pages = { next, turns: new PageTurns() };
  addErrors(server);
  addLog(server);
  addMetrics(server);
  server.addHook("onRequest", checkSender(settings));
  await addHeaders(server);
  await addLimits(server, settings);
  // After the limits: what one client has too much is nobody else's loss.
  addLoadShedding(server);
  await addAccess(server, settings, { key, pages });
  await addSearches(server, fromPages.answerSearches);
  await addStaticFiles(server, staticFolder);
  addKeptPages(server, pages, fromPages.readVersion);
  await addPages(server, pages);
  return server;
}
