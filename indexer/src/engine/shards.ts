import { createHash } from "node:crypto";
import { acrossEngines } from "../search/across-engines.ts";
import type { PostJson } from "../search/search-words.ts";
import type { EngineClient } from "./engine-client.ts";

/**
 * The engines that hold the articles, each a part of them. Which part a document belongs to follows from its id and the
 * engines' addresses alone (rendezvous hashing, Thaler and Ravishankar 1998): in any order of the list the same, and
 * with an engine more only the documents move that go to it.
 */
export class Shards {
  /** At least one. */
  readonly clients: readonly EngineClient[];
  /** Their addresses. */
  readonly hosts: readonly string[];

  constructor(clients: readonly EngineClient[]) {
    this.clients = clients;
    this.hosts = clients.map(({ config }) => config.host);
  }

  /** The names that engines know each other by, which are their addresses; none where there is only one. */
  get names(): readonly string[] {
    return this.clients.length > 1 ? this.hosts : [];
  }

  /** The place in the list of the engine that a document belongs to. */
  placeOf(id: string): number {
    return choosePlace(id, this.hosts);
  }

  /** What belongs to each of the engines, in their order. */
  split<Item>(
    items: Iterable<Item>,
    toId: (item: Item) => string,
  ): readonly (readonly Item[])[] {
    const parts: Item[][] = this.clients.map(() => []);
    for (const item of items) parts[this.placeOf(toId(item))]?.push(item);
    return parts;
  }

  /** Does something with all engines at once; waits for all, also where one fails. */
  async each<Result>(
    work: (client: EngineClient, place: number) => Promise<Result>,
  ): Promise<readonly Result[]> {
    const done = await Promise.allSettled(this.clients.map(work));
    return done.map((result) => {
      if (result.status === "rejected") throw result.reason;
      return result.value;
    });
  }

  /** A way to ask for what all engines hold together. */
  post(indexUid: string): PostJson {
    const [first] = this.clients;
    const post: PostJson = async (path, body) => first?.postJson(path, body);
    return this.names.length === 0
      ? post
      : acrossEngines(post, { indexUid, engines: this.names });
  }

  /** Articles that all engines hold together. */
  async count(indexUid: string): Promise<number> {
    const counts = await this.each(async (client) => {
      const { numberOfDocuments } = await client.index(indexUid).getStats();
      return numberOfDocuments;
    });
    return counts.reduce((sum, count) => sum + count, 0);
  }
}

/** The place of the host whose digest with the id is the highest. Pure. */
export function choosePlace(id: string, hosts: readonly string[]): number {
  if (hosts.length < 2) return 0;
  let best = "",
    place = 0;
  for (const [at, host] of hosts.entries()) {
    const digest = createHash("sha256").update(`${host} ${id}`).digest("hex");
    if (digest <= best) continue;
    best = digest;
    place = at;
  }
  return place;
}
