// Runs the built web app: node web/dist/serve.js. All settings are environment variables.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildServer } from "./build-server.ts";
import { createLog } from "./log.ts";
import { logConsole } from "./log-console.ts";
import { startMetricsServer } from "./metrics-server.ts";
import { prepareNext } from "./next-handler.ts";
import { readFromPages } from "./from-pages.ts";
import { readServerSettings } from "./server-settings.ts";
import { SettingsError } from "./settings-error.ts";

/** As for a command line: 2 says that a setting is wrong. */
const EXIT = { failed: 1, misused: 2 } as const;

/** Open searches may end; whoever keeps a connection open is not waited for. */
const STOP_TIMEOUT_MS = 4_000;

const WEB_FOLDER = path.resolve(
  path.dirname(fileURLToPath(import.meta.url)),
  "..",
);

async function serve() {
  const settings = readServerSettings(process.env);
  Object.assign(process.env, settings.engineKeys);
  const log = createLog(settings.logLevel);
  logConsole(log);
  const next = await prepareNext(WEB_FOLDER, settings);
  const server = await buildServer(settings, {
    log,
    next: next.handle,
    staticFolder: path.join(WEB_FOLDER, ".next/static"),
    fromPages: readFromPages(),
  });
  const metrics =
    settings.metrics && (await startMetricsServer(settings.metrics));

  let isStopping = false;
  const stop = async (signal: string) => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(0), STOP_TIMEOUT_MS).unref();
    await Promise.allSettled([server.close(), metrics?.close()]);
    process.exit(0);
  };
  process.once("SIGTERM", (signal) => void stop(signal));
  process.once("SIGINT", (signal) => void stop(signal));

  const { hostname, port } = settings;
  await server.listen({ host: hostname, port });
}

try {
  await serve();
} catch (error) {
  const { message } = error instanceof Error ? error : new Error(String(error));
  const remedy = error instanceof SettingsError ? `\n  ${error.remedy}` : "";
  process.stderr.write(`communique: ${message}${remedy}\n`);
  process.exit(error instanceof SettingsError ? EXIT.misused : EXIT.failed);
}
