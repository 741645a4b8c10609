import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { EXIT, IndexerError, UsageError } from "../errors.ts";

/** The built web app, running. */
export interface WebServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
  /** Settles when it ends by itself, with its last words. */
  readonly ended: Promise<string>;
}

/** Where it listens, and what it must know of the engine. */
export interface WebOptions {
  readonly hostname: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
}

const WEB_FOLDER = fileURLToPath(new URL("../../../web/", import.meta.url));
/**
 * The web server needs a third of it. By itself Node would let it grow to a
 * quarter of the machine before it looks for what is no longer needed.
 */
const MAX_HEAP_MB = 512;
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 5000;

/**
 * Starts the web server and waits until it answers.
 *
 * @throws IndexerError with its last words
 */
export async function startWeb({
  hostname,
  port,
  env,
}: WebOptions): Promise<WebServer> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MAX_HEAP_MB}`,
      path.join(WEB_FOLDER, "dist/serve.js"),
    ],
    {
      cwd: WEB_FOLDER,
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        LOG_LEVEL: process.env["LOG_LEVEL"] || "warn",
        LISTEN_HOST: hostname,
        PORT: String(port),
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let lastWords = "",
    isStopping = false;
  const listen = (chunk: Buffer) =>
    (lastWords = (lastWords + chunk.toString()).slice(-2000));
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  // The log goes where the user sees it, or systemd's journal does.
  child.stdout.pipe(process.stderr, { end: false });
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const stop = async () => {
    isStopping = true;
    child.kill("SIGTERM");
    // Open keep-alive connections of browsers would hold it for minutes.
    const isLate = await Promise.race([
      exited.then(() => false),
      sleep(STOP_TIMEOUT_MS, true, { ref: false }),
    ]);
    if (isLate) child.kill("SIGKILL");
    await exited;
  };
  const address = `http://${hostname === "0.0.0.0" || hostname === "::" || hostname === "127.0.0.1" ? "localhost" : hostname}:${port}`;
  const hasStarted = await Promise.race([
    waitUntilUp(
      `http://${hostname === "0.0.0.0" || hostname === "::" ? "127.0.0.1" : hostname}:${port}/healthz`,
    ),
    exited.then(() => false),
  ]);
  if (!hasStarted) {
    await stop();
    if (child.exitCode === EXIT.usage)
      throw new UsageError(...toParts(lastWords));
    throw new IndexerError(
      `the web server did not start: ${lastWords.trim() || "no answer"}`,
      "Run npm run build, then npm start again.",
    );
  }
  return {
    address,
    stop,
    ended: exited.then(() =>
      isStopping ? new Promise<string>(() => {}) : lastWords.trim(),
    ),
  };
}

/** What the web server said of a setting: the problem, and under it the remedy. */
function toParts(words: string): [string, string] {
  const [problem = "", ...remedy] = words.trim().split("\n  ");
  return [problem.replace(/^communique: /, ""), remedy.join(" ")];
}

async function waitUntilUp(url: string): Promise<boolean> {
  const until = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < until) {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(2000),
    }).catch(() => null);
    if (response?.ok) return true;
    await sleep(50);
  }
  return false;
}
