/** Where the search client sends its requests. */
export interface EngineConnection {
  readonly host: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
}

/** The browser knows neither the engine's address nor its key. */
export function engineConnection(): EngineConnection {
  const host = new URL("/api/search", window.location.origin).href;
  return { host, apiKey: "", timeoutMs: 12_000 };
}
