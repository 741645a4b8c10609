/** Where the search client sends its requests. */
export interface EngineConnection {
  readonly host: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
  /** On the server a page must be complete: counts come along with the hits. */
  readonly isServer: boolean;
  /** When the index last changed; null where only its answers tell. */
  readonly readVersion: () => Promise<string | null>;
}

/** The browser knows neither the engine's address nor its key. */
export function engineConnection(): EngineConnection {
  const host = new URL("/api/search", window.location.origin).href;
  return {
    host,
    apiKey: "",
    timeoutMs: 12_000,
    isServer: false,
    readVersion: () => Promise.resolve(null),
  };
}
