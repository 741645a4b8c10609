import { BlockList, isIP } from "node:net";
import { readSecret } from "./read-secret.ts";
import type { Environment } from "./read-secret.ts";
import { SettingsError } from "./settings-error.ts";

/** Who may read. */
export type Access =
  | { readonly by: "nobody-asked" }
  /** One password that all readers share. */
  | { readonly by: "password"; readonly password: string }
  /** The header in which a reverse proxy names who has signed in there, in small letters. */
  | { readonly by: "header"; readonly header: string };

/** What the web server is told from the outside, read once at its start. */
export interface ServerSettings {
  readonly hostname: string;
  readonly port: number;
  /** Addresses and networks of the reverse proxies whose `X-Forwarded-*` are believed. */
  readonly trustedProxies: readonly string[];
  /** Names under which the site answers; null: any. */
  readonly allowedHosts: ReadonlySet<string> | null;
  readonly access: Access;
  /** Searches that one client may make in ten seconds; 0: any number. */
  readonly rateLimit: number;
  readonly logLevel: LogLevel;
  readonly metrics: { readonly hostname: string; readonly port: number } | null;
  /** What opens the engine, as pages expect it in the environment, whether it came from a file or not. */
  readonly engineKeys: EngineKeys;
}

const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** One of them is enough: a search key, or the master key that it follows from. */
export interface EngineKeys {
  readonly MEILI_SEARCH_KEY: string;
  readonly MEILI_MASTER_KEY: string;
}

/**
 * A reader who types fast makes 40 requests a second for a moment, a page load
 * ten; who opens articles in tabs stays far below.
 */
const RATE_LIMIT = 400;

/** Guessed within days at ten attempts a minute if it were shorter and common. */
const MIN_PASSWORD_LENGTH = 8;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8);
LOOPBACK.addAddress("::1", "ipv6");

/** Names of this machine that lead to nobody else's. */
const LOOPBACK_HOSTS = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Reads the settings of the web server from environment variables.
 *
 * @throws SettingsError naming the variable, what it holds and what is expected
 */
export function readServerSettings(env: Environment): ServerSettings {
  const hostname = env["LISTEN_HOST"]?.trim() || "127.0.0.1";
  const trustedProxies = readProxies(env["TRUST_PROXY"]);
  const access = readAccess(env, { hostname, trustedProxies });
  const metricsPort = env["METRICS_PORT"]?.trim();
  return {
    hostname,
    port: readPort("PORT", env["PORT"] ?? "3000"),
    trustedProxies,
    allowedHosts: readHosts(env, { hostname, trustedProxies }),
    access,
    rateLimit: readCount("RATE_LIMIT", env["RATE_LIMIT"], RATE_LIMIT),
    logLevel: readLogLevel(env["LOG_LEVEL"]),
    metrics: metricsPort
      ? {
          hostname: env["METRICS_HOST"]?.trim() || "127.0.0.1",
          port: readPort("METRICS_PORT", metricsPort),
        }
      : null,
    engineKeys: {
      MEILI_SEARCH_KEY: readSecret(env, "MEILI_SEARCH_KEY") ?? "",
      MEILI_MASTER_KEY: readSecret(env, "MEILI_MASTER_KEY") ?? "",
    },
  };
}

/** Whether only programs on this machine reach an address. */
export function isLoopback(hostname: string): boolean {
  const version = isIP(hostname);
  if (version === 0) return hostname === "localhost";
  return LOOPBACK.check(hostname, version === 6 ? "ipv6" : "ipv4");
}

interface Place {
  readonly hostname: string;
  readonly trustedProxies: readonly string[];
}

function readAccess(
  env: Environment,
  { hostname, trustedProxies }: Place,
): Access {
  const password = readSecret(env, "PASSWORD");
  const header = env["AUTH_HEADER"]?.trim().toLowerCase() || null;
  if (password !== null && header !== null)
    throw new SettingsError(
      "PASSWORD and AUTH_HEADER are both set",
      "Readers sign in here, or at the reverse proxy: leave one out.",
    );
  if (password !== null) {
    if (password.length < MIN_PASSWORD_LENGTH)
      throw new SettingsError(
        `the password has ${password.length} characters`,
        `Choose one of at least ${MIN_PASSWORD_LENGTH}.`,
      );
    return { by: "password", password };
  }
  if (header !== null) {
    if (!/^[a-z0-9-]+$/.test(header))
      throw new SettingsError(
        `AUTH_HEADER=${header}: not the name of a header`,
        "Write it as X-Forwarded-User.",
      );
    if (trustedProxies.length === 0)
      throw new SettingsError(
        "AUTH_HEADER is set, but no reverse proxy is trusted",
        "Set TRUST_PROXY to its address: without, anybody could send the header.",
      );
    return { by: "header", header };
  }
  if (!isLoopback(hostname) && env["OPEN_TO_ALL"]?.trim() !== "true")
    throw new SettingsError(
      `LISTEN_HOST=${hostname}: others could read everything, without signing in`,
      "Set PASSWORD_FILE to a file with a password, or AUTH_HEADER and TRUST_PROXY where a reverse proxy signs readers in, or OPEN_TO_ALL=true if all may read.",
    );
  return { by: "nobody-asked" };
}

/**
 * A page of anybody's that a reader opens can name this machine as its own
 * server, and would then read what only programs here should (DNS rebinding).
 */
function readHosts(
  env: Environment,
  { hostname, trustedProxies }: Place,
): ReadonlySet<string> | null {
  const given = toList(env["ALLOWED_HOSTS"]).map((host) => host.toLowerCase());
  if (given.length > 0) return new Set([...given, ...LOOPBACK_HOSTS]);
  const isLocal = isLoopback(hostname) && trustedProxies.length === 0;
  return isLocal ? new Set([hostname, ...LOOPBACK_HOSTS]) : null;
}

const PREFIX = { 4: 32, 6: 128 } as const;

function readProxies(given: string | undefined): string[] {
  const proxies = toList(given);
  for (const proxy of proxies) {
    const [address = "", prefix = "0", ...more] = proxy.split("/");
    const version = isIP(address);
    const isNetwork =
      (version === 4 || version === 6) &&
      /^\d{1,3}$/.test(prefix) &&
      Number(prefix) <= PREFIX[version];
    if (!isNetwork || more.length > 0)
      throw new SettingsError(
        `TRUST_PROXY=${given}: ${proxy} is no address`,
        "Write addresses or networks with commas between them: 127.0.0.1, 172.16.0.0/12.",
      );
  }
  return proxies;
}

function readPort(name: string, given: string): number {
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingsError(
      `${name}=${given}: not a port number`,
      "Use a whole number from 1 to 65535.",
    );
  return port;
}

function readCount(
  name: string,
  given: string | undefined,
  without: number,
): number {
  if (!given?.trim()) return without;
  const count = Number(given);
  if (!Number.isInteger(count) || count < 0)
    throw new SettingsError(
      `${name}=${given}: not a number`,
      "Use a whole number; 0 switches the limit off.",
    );
  return count;
}

function readLogLevel(given: string | undefined): LogLevel {
  if (!given?.trim()) return "info";
  const level = LOG_LEVELS.find((each) => each === given.trim());
  if (level === undefined)
    throw new SettingsError(
      `LOG_LEVEL=${given}: no such level`,
      `Use one of ${LOG_LEVELS.join(", ")}.`,
    );
  return level;
}

const toList = (given: string | undefined) =>
  (given ?? "").split(/[\s,]+/).filter(Boolean);
