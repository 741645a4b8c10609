import { z } from "zod/mini";
import { isPortFree } from "../engine/free-port.ts";
import type { Settings } from "../settings.ts";
import { fail, ok, type Finding } from "./finding.ts";

/** What the search page's /healthz answers. */
const healthSchema = z.object({ status: z.literal("ok") });

const TIMEOUT_MS = 2000;

/** Whether the search page has its port, or can have it. */
export async function checkPort({
  port,
  hostname,
}: Pick<Settings, "port" | "hostname">): Promise<Finding> {
  if (await isPortFree(port, hostname)) return ok("port", `${port} is free`);
  if (await isSearchPage(port, hostname))
    return ok("port", `${port} is in use, by a search page of Communiqué`);
  return fail(
    "port",
    `${port} at ${hostname} is in use by another program, or not yours to use`,
    `end that program, or choose another: PORT=${port + 1} npm start`,
  );
}

async function isSearchPage(port: number, hostname: string): Promise<boolean> {
  const host = ["0.0.0.0", "::"].includes(hostname) ? "127.0.0.1" : hostname;
  try {
    const response = await fetch(
      `http://${host.includes(":") ? `[${host}]` : host}:${port}/healthz`,
      { signal: AbortSignal.timeout(TIMEOUT_MS) },
    );
    return healthSchema.safeParse(await response.json()).success;
  } catch {
    return false;
  }
}
