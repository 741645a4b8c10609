interface Options {
  readonly host: string;
  readonly httpClient: (url: string, init: RequestInit) => Promise<unknown>;
}

/**
 * Stands for the package `meilisearch` in the browser: the one call that the
 * InstantSearch adapter makes of it, through the HTTP client that it is given.
 * The rest (indexes, keys, tasks) would be 4 kB that nothing calls.
 */
export class Meilisearch {
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Sends several searches in one request. */
  multiSearch(body: unknown): Promise<unknown> {
    const { host, httpClient } = this.#options;
    return httpClient(`${host}/multi-search`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  }
}
