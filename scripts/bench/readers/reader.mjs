// One reader: opens the page, types letter by letter, looks at what is found, types again. Sends what the page sends, and
// gives up what the page gives up.
import { setTimeout as sleep } from "node:timers/promises";
import {
  countsBody,
  expansionsPath,
  hitsBody,
  namesPath,
} from "./requests.mjs";

/** Pauses of the page after a key, before it asks for names and for expansions. */
const NAMES_PAUSE_MS = 150;
const EXPANSIONS_PAUSE_MS = 200;
/** Longer where hits are slow in coming (web/lib/pace.ts). */
const toPause = (ms, lastMs) =>
  lastMs > 150 ? Math.max(ms, Math.min(2 * lastMs, 600)) : ms;

/** How often one who has read the results chooses a country, or opens an article. */
const FILTERS = 0.3;
const OPENS = 0.2;
const COUNTRIES = ["US", "CN", "RU", "KR", "KP", "DE", "FR", "JP", "GB"];

const SEARCH = "/api/search/multi-search";

// src="/_next/static/chunks/0abc.js", href="/_next/static/chunks/1def.css"
const PART = /(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css))"/g;
// href="/articles/89501b538fdb?q=summit"
const ARTICLE = /"id":"([0-9a-f]{16,})"/g;

/** Human pauses, in milliseconds: between keys, and while results are looked at. */
export const HUMAN = { key: [150, 300], reading: [3_000, 8_000] };
/** Of readers who only type. */
export const RESTLESS = { key: [150, 300], reading: [0, 0] };

/**
 * Reads until the signal is aborted.
 *
 * @param client of createClient
 */
export async function read(client, { texts, random, pauses, signal }) {
  const within = ([least, most]) => least + random() * (most - least);
  const pause = (range) => sleep(within(range), undefined, { signal });
  const choose = (list) => list[Math.floor(random() * list.length)];

  try {
    const page = await client.send("page", "/", { isKept: true });
    // The browser keeps them.
    const parts = new Set(
      Array.from(page.readText().matchAll(PART), ([, part]) => part),
    );
    await Promise.all(Array.from(parts, (part) => client.send("parts", part)));
    for (;;) {
      const text = choose(texts);
      const typing = createTyping(client);
      let found = null;
      for (let end = 1; end <= text.length; end += 1) {
        const answer = typing.press(text.slice(0, end));
        if (end === text.length) found = await answer;
        await pause(pauses.key);
      }
      await pause(pauses.reading);
      let country = null;
      if (random() < FILTERS) {
        country = choose(COUNTRIES);
        found = await typing.press(text, country);
        await pause(pauses.reading);
      }
      const ids =
        random() < OPENS
          ? Array.from(
              found?.readText().matchAll(ARTICLE) ?? [],
              ([, id]) => id,
            )
          : [];
      if (ids.length > 0) {
        typing.stop();
        const search = new URLSearchParams({
          q: text,
          ...(country !== null && { country }),
        });
        await client.send("article", `/articles/${choose(ids)}?${search}`);
        await pause(pauses.reading);
      }
      typing.stop();
    }
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
}

/** Searches for hits that a page has under way at a time: the oldest and the latest. */
const MOST_OPEN = 2;

/** What one page sends while one types in it. */
function createTyping(client) {
  let controller = new AbortController(),
    turn = 0,
    timers = [],
    lastMs = 0;
  const open = [];

  async function findHits(body) {
    if (open.length >= MOST_OPEN) open.pop().abort();
    const left = new AbortController();
    open.push(left);
    const start = performance.now();
    const answer = await client.send("hits", SEARCH, {
      body,
      isKept: true,
      signal: left.signal,
    });
    if (answer.status === 200) lastMs = performance.now() - start;
    if (open.includes(left)) open.splice(open.indexOf(left), 1);
    return answer;
  }

  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
    controller.abort();
    turn += 1;
  };

  async function press(q, country = null) {
    stop();
    controller = new AbortController();
    const mine = turn,
      { signal } = controller;
    const later = (ms, kind, path) =>
      setTimeout(() => void client.send(kind, path, { signal }), ms);
    timers = [
      ...(country === null
        ? [later(toPause(NAMES_PAUSE_MS, lastMs), "names", namesPath(q))]
        : []),
      later(
        toPause(EXPANSIONS_PAUSE_MS, lastMs),
        "expansions",
        expansionsPath(q, country),
      ),
    ];
    const answer = await findHits(hitsBody(q, country));
    if (mine === turn && answer.status === 200)
      timers.push(
        setTimeout(
          () =>
            void client.send("counts", SEARCH, {
              body: countsBody(q, country),
              signal,
            }),
          toPause(0, lastMs),
        ),
      );
    return answer;
  }

  return { press, stop };
}
