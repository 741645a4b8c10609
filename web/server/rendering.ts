import { AsyncLocalStorage } from "node:async_hooks";

/** A page that is being made. */
export interface Rendering {
  /** Why it lacks something that it asked for, in the pages' words; null while it lacks nothing. */
  missing: string | null;
}

declare global {
  var communiqueRendering: AsyncLocalStorage<Rendering> | undefined;
}

/** Pages are bundled apart from this server: one for both. */
const storage = (globalThis.communiqueRendering ??= new AsyncLocalStorage());

/** Some of several engines gave no answer: articles are missing. */
export const PARTIAL = "partial";

/** Notes that the page that is being made lacks something: the next one may have it. */
export function noteMissing(reason: string): void {
  const rendering = storage.getStore();
  if (rendering !== undefined) rendering.missing = reason;
}

/** What `noteMissing` was told of the page that is being made; null where nothing is missing. */
export const readMissing = (): string | null =>
  storage.getStore()?.missing ?? null;

/** Makes a page, and notes of it what `noteMissing` is told meanwhile. */
export const runRendering = <T>(
  rendering: Rendering,
  make: () => Promise<T>,
): Promise<T> => storage.run(rendering, make);
