import { headers } from "next/headers";

/**
 * What scripts and styles in a page must carry for browsers to heed them; the
 * server in front sets it (web/server/add-headers.ts). Server only.
 */
export async function readNonce(): Promise<string | undefined> {
  return (await headers()).get("x-nonce") ?? undefined;
}
