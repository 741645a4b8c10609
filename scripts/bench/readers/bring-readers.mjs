// Lets many readers come, each from an address of its own.
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, toAddress } from "./client.mjs";
import { read } from "./reader.mjs";
import { createRandom } from "./texts.mjs";

const SEED = 54_000;

/** They read until the signal is aborted; settles when all have left. */
export function bringReaders(
  count,
  { site, texts, pauses, rampMs, firstAddress, note, signal },
) {
  setMaxListeners(0, signal);
  const random = createRandom(SEED + firstAddress);
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const client = createClient(site, {
        address: toAddress(firstAddress + at),
        note,
      });
      // What is still in the air would be waited for.
      signal.addEventListener("abort", client.close, { once: true });
      try {
        await sleep((at / count) * rampMs, undefined, { signal });
        await read(client, { texts, random, pauses, signal });
      } catch (error) {
        if (error.name !== "AbortError") throw error;
      }
    }),
  );
}
